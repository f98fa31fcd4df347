import { z } from 'zod';
import { AddressFamily } from './family.ts';
import { Printed } from './printed.ts';

/** One row of the ARP or neighbour-discovery table. */
export const Neighbor = Printed.extend({
  family: AddressFamily,
  /** `null` when the tool printed a name and no number (`ndp -a` without -n); the name is then in `hostname`. */
  address: z.string().nullable(),
  zone: z.string().nullable(),
  /** Name printed by `arp -a` or `ndp -a`; `null` with -n, or when the name is `?`. */
  hostname: z.string().nullable(),
  /** Lower case, two digits an octet; `null` while incomplete. */
  mac: z.string().nullable(),
  interfaceName: z.string().nullable(),
  /**
   * Linux: the kernel's word (`REACHABLE`, `STALE`, `FAILED`…). macOS ndp: the letter's word. macOS arp: `incomplete`,
   * `permanent` or `null`. `incomplete` alone proves nothing about the wire (facts A6).
   */
  state: z.string().nullable(),
  isRouter: z.boolean(),
  flags: z.array(z.string()),
  expiresInSeconds: z.number().nullable(),
});
export type Neighbor = z.output<typeof Neighbor>;
