import { isLinkLocal, isLoopback, isWildcard, parseAddress } from '../address.ts';
import type { Socket } from '../socket.ts';

type Bound = Pick<Socket, 'localAddress' | 'family' | 'dualStack' | 'interfaceName'>;

/** Who can reach a listener, as far as its address decides; firewalls may narrow it further. */
export interface ListenerReach {
  readonly kind: 'this-computer-only' | 'one-address' | 'one-interface' | 'everyone';
  /** One plain sentence. */
  readonly text: string;
}

const LOOPBACK_INTERFACE = /^lo\d*$/;

/** The address without its zone, and the interface the socket is tied to by its zone or by SO_BINDTODEVICE. */
export function boundTo({ localAddress, interfaceName }: Pick<Socket, 'localAddress' | 'interfaceName'>) {
  const percent = localAddress.indexOf('%');
  const zone = percent < 0 ? null : localAddress.slice(percent + 1);
  return { address: percent < 0 ? localAddress : localAddress.slice(0, percent), zone: zone ?? interfaceName };
}

/** Reads the reach of a listener from the address it is bound to (bind(2), ip(7), ipv6(7)). */
export function reachOf(listener: Bound): ListenerReach {
  const { address, zone } = boundTo(listener);
  const parsed = parseAddress(address);
  if ((parsed !== null && isLoopback(parsed)) || (zone !== null && LOOPBACK_INTERFACE.test(zone))) {
    return {
      kind: 'this-computer-only',
      text: 'Only programs on this computer can connect; other machines are refused.',
    };
  }
  if (isWildcard(address) && zone === null) return { kind: 'everyone', text: wildcardText(listener) };
  if (zone !== null && (isWildcard(address) || (parsed !== null && isLinkLocal(parsed)))) {
    return { kind: 'one-interface', text: `Only machines on the network of ${zone} can connect.` };
  }
  return { kind: 'one-address', text: `Machines that can reach ${address} can connect, by that address only.` };
}

function wildcardText({ localAddress, family, dualStack }: Bound): string {
  const every = 'Every machine that can reach this computer can connect';
  if (localAddress === '*' && family === null) return `${every}, by any of its addresses.`;
  if (family === 'ipv4') return `${every}, by any of its IPv4 addresses.`;
  if (dualStack === true) return `${every}, by any of its addresses, IPv4 and IPv6.`;
  if (dualStack === false) return `${every}, by any of its IPv6 addresses.`;
  return `${every}, by any of its IPv6 addresses, and by IPv4 unless the program asked for IPv6 alone.`;
}
