import { z } from 'zod';
import { Printed } from './printed.ts';

/** One account of the system's user database, as far as naming the owner of a process needs it. */
export const UserAccount = Printed.extend({
  name: z.string(),
  uid: z.int().min(0),
});
export type UserAccount = z.output<typeof UserAccount>;
