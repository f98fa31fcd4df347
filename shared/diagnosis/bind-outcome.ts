import { z } from 'zod';
import { AddressFamily, TransportProtocol } from '../family.ts';

/** A socket that already has the port. */
export const PortHolder = z.object({
  localAddress: z.string(),
  /** `null` when the system does not say: another user's process. */
  pid: z.int().nullable(),
  command: z.string().nullable(),
  user: z.string().nullable(),
  /** Milliseconds since 1970; `null` when it was not told. */
  startedAtMs: z.number().nullable(),
});
export type PortHolder = z.output<typeof PortHolder>;

/** Whether a server could take an address and port of this machine, tried by taking it for a moment. */
export const BindOutcome = z.object({
  /** `routelight`, which asks as most servers do: with SO_REUSEADDR on TCP. */
  program: z.string(),
  protocol: TransportProtocol,
  address: z.string(),
  family: AddressFamily,
  port: z.int(),
  /** `not-ours`: the address is not on this machine. */
  kind: z.enum(['free', 'in-use', 'not-ours', 'not-permitted', 'failed', 'cancelled']),
  /** Symbolic; `null` when it was free. */
  errno: z.string().nullable(),
  /** Who has it; empty when nobody is seen, `null` when nobody looked. */
  holders: z.array(PortHolder).nullable(),
});
export type BindOutcome = z.output<typeof BindOutcome>;
