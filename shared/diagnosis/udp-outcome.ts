import { z } from 'zod';
import { AddressFamily } from '../family.ts';

/** What came of one datagram sent to one address. */
export const UdpOutcome = z.object({
  /** `routelight`. */
  program: z.string(),
  target: z.object({ address: z.string(), family: AddressFamily, zone: z.string().nullable(), port: z.int() }),
  /**
   * `refused`: an ICMP port-unreachable came back, so the host is up and nothing listens there · `silent`: nothing came
   * back, which a listener that ignores the datagram does too.
   */
  kind: z.enum(['answered', 'refused', 'silent', 'unreachable', 'not-permitted', 'failed', 'cancelled']),
  /** Symbolic; `null` without an error. */
  errno: z.string().nullable(),
  /** The local end as the system chose it; `null` when it never chose one. */
  local: z.object({ address: z.string(), port: z.int() }).nullable(),
  startedAtMs: z.number(),
  elapsedMs: z.number(),
  /** Bytes of the answer; `null` without one. */
  receivedBytes: z.int().nullable(),
});
export type UdpOutcome = z.output<typeof UdpOutcome>;
