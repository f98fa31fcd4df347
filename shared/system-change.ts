import { z } from 'zod';
import { Printed } from './printed.ts';

/**
 * One thing the kernel said has changed, as `route -n monitor` (macOS) or `ip -j monitor` (Linux) prints it.
 *
 * It says what to read again, not what is true now: the tables are read afresh after it.
 */
export const SystemChange = Printed.extend({
  /** Neighbour entries come and go all the time on a LAN, so they are kept apart from routes. */
  subject: z.enum(['route', 'address', 'interface', 'neighbor', 'other']),
  /** `other` for lookups and losses (`RTM_MISS`, `RTM_GET`) and for anything the message does not tell. */
  change: z.enum(['added', 'removed', 'changed', 'other']),
  /** The kernel's own word (`RTM_ADD`); `null` when the source does not print it or the text begins inside a message. */
  messageType: z.string().nullable(),
  /** `null` when the message names no interface. */
  interfaceName: z.string().nullable(),
  /** What it is about, for reading: `192.0.2.0/24 via 192.0.2.1`; `null` when the message names no address. */
  detail: z.string().nullable(),
});
export type SystemChange = z.output<typeof SystemChange>;
