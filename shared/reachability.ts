import { z } from 'zod';
import { AddressFamily } from './family.ts';
import { Printed } from './printed.ts';

/** One interface as macOS ranks it for new connections (`scutil --nwi`); rank 1 is preferred. */
export const Reachability = Printed.extend({
  family: AddressFamily,
  rank: z.int().min(1),
  interfaceName: z.string(),
  flags: z.array(z.string()),
  address: z.string().nullable(),
  vpnServer: z.string().nullable(),
  reach: z.string().nullable(),
});
export type Reachability = z.output<typeof Reachability>;
