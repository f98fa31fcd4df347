import { z } from 'zod';
import { Printed } from './printed.ts';

/** One line of `dns-sd -G`: an address that came or went, or an error instead of one. */
export const DnsSdAnswer = Printed.extend({
  /** `null` for an error that names none. */
  name: z.string().nullable(),
  /** Without its zone; `null` for an error, or when the name has no such record. */
  address: z.string().nullable(),
  /** True for `Rmv`: the address is no longer the name's. */
  isRemoved: z.boolean(),
  /** A kDNSServiceErr (-65570: denied by policy); `null` without one. */
  errorCode: z.int().nullable(),
});
export type DnsSdAnswer = z.output<typeof DnsSdAnswer>;
