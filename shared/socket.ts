import { z } from 'zod';
import { AddressFamily, TransportProtocol } from './family.ts';
import { Printed } from './printed.ts';

/** The process behind a socket, or as much as is told of it. Names of other users' processes need administrator rights (facts E5, E6). */
export const Owner = z.object({
  /** `null` when only the user is told, as for other users' sockets on Linux without administrator rights. */
  pid: z.int().min(0).nullable(),
  /** `null` when the system did not give the name. */
  command: z.string().nullable(),
  /** A user's name, or the number where it has none. `null` when the tool does not tell. */
  user: z.string().nullable(),
});
export type Owner = z.output<typeof Owner>;

/** One TCP or UDP socket. A listener is a socket waiting for peers. */
export const Socket = Printed.extend({
  protocol: TransportProtocol,
  /** `null` only when the tool did not say and the address does not either. */
  family: AddressFamily.nullable(),
  /** `0.0.0.0` and `::` are kept as they are; `*` when the family is not told. A zone stays on the address. */
  localAddress: z.string(),
  /** `null` for an unbound socket, or a port printed as a name that is not known. */
  localPort: z.number().nullable(),
  peerAddress: z.string().nullable(),
  peerPort: z.number().nullable(),
  /** As printed (`LISTEN`, `ESTABLISHED`); `null` when the tool prints none, as for UDP on macOS. */
  state: z.string().nullable(),
  owner: Owner.nullable(),
  /** An IPv6 socket that takes IPv4 peers too (`tcp46`); `null` when the tool does not say. */
  dualStack: z.boolean().nullable(),
  receiveQueue: z.number().nullable(),
  sendQueue: z.number().nullable(),
  interfaceName: z.string().nullable(),
});
export type Socket = z.output<typeof Socket>;

export const socketDefaults = {
  localPort: null,
  peerAddress: null,
  peerPort: null,
  state: null,
  owner: null,
  dualStack: null,
  receiveQueue: null,
  sendQueue: null,
  interfaceName: null,
} as const satisfies Partial<Record<keyof Socket, unknown>>;

/** A TCP socket in LISTEN, or a UDP socket with a local port and no peer. */
export const isListener = ({ protocol, state, localPort, peerAddress }: Socket): boolean =>
  protocol === 'tcp' ? state === 'LISTEN' : localPort !== null && peerAddress === null;
