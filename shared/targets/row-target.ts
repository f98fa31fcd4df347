import { isLinkLocal, isLoopback, isWildcard, parseAddress } from '../address.ts';
import { boundTo } from '../explain/listener-reach.ts';
import type { Neighbor } from '../neighbor.ts';
import type { NetworkInterface } from '../network-interface.ts';
import type { Route } from '../route.ts';
import type { Socket } from '../socket.ts';
import { visibleText } from '../visible-text.ts';

/** What a row offers to be diagnosed. */
export interface RowTarget {
  /** As it would be typed. */
  readonly target: string;
  /** What the person wants to know: `Diagnose 192.168.2.1`, `Can others reach port 8000?`. */
  readonly question: string;
  /** What the answer will not show; `null` when nothing has to be said. */
  readonly note: string | null;
}

const diagnose = (target: string, note: string | null = null): RowTarget => ({
  ...{ target, note },
  question: `Diagnose ${visibleText(target, 60)}`,
});

/** The gateway of a route, else the one host it leads to; `null` for a whole network, which is nobody. */
export function routeTarget({ destination, gateway, family, zone, interfaceName, kind }: Route): RowTarget | null {
  if (kind === 'broadcast' || kind === 'multicast') return null;
  const [address = '', length] = (destination ?? '').split('/');
  const isHost = address !== '' && length === (family === 'ipv4' ? '32' : '128');
  const host = gateway ?? (isHost ? address : null);
  return host === null ? null : hostTarget(host, zone ?? interfaceName);
}

export const neighborTarget = ({ address, zone, interfaceName }: Neighbor): RowTarget | null =>
  address === null ? null : hostTarget(address, zone ?? interfaceName);

/** Multicast and broadcast: many machines, or none. */
const NOBODY = /^(?:22[4-9]|23\d|255)\.|^ff/i;

function hostTarget(host: string, zone: string | null): RowTarget | null {
  const parsed = parseAddress(host);
  if (parsed === null || isWildcard(parsed.address) || NOBODY.test(parsed.address)) return null;
  const needsZone = parsed.family === 'ipv6' && isLinkLocal(parsed) && parsed.zone === null && zone !== null;
  return diagnose(needsZone ? `${parsed.address}%${zone}` : host);
}

/** The far end of a TCP connection; `null` for a socket without one, and for UDP, where a connect shows nothing. */
export function socketTarget({ protocol, peerAddress, peerPort }: Socket): RowTarget | null {
  if (protocol !== 'tcp' || peerAddress === null || peerPort === null || peerPort === 0) return null;
  const parsed = parseAddress(peerAddress);
  return parsed === null || isWildcard(parsed.address) ? null : diagnose(withPort(peerAddress, peerPort));
}

/** Facts D3. */
const NOT_THE_FIREWALL =
  'This connects from this machine to its own address, which never leaves it: it shows whether the service listens there, not whether a firewall lets others in. Only a connect from another machine does.';

/** A listener by the address that others would use; one that only takes this computer is asked there. */
export function listenerTarget(listener: Socket, interfaces: readonly NetworkInterface[]): RowTarget | null {
  const { protocol, localPort } = listener;
  if (protocol !== 'tcp' || localPort === null || localPort === 0) return null;
  const { address, zone } = boundTo(listener);
  const parsed = parseAddress(address);
  const question = `Can others reach port ${localPort}?`;
  if (parsed !== null && isLoopback(parsed))
    return { ...diagnose(withPort(address, localPort)), question: `Does port ${localPort} answer on this computer?` };
  const host = parsed === null || isWildcard(address) ? ownAddress(interfaces, listener) : withZone(address, zone);
  return host === null ? null : { target: withPort(host, localPort), question, note: NOT_THE_FIREWALL };
}

const withZone = (address: string, zone: string | null): string => {
  const parsed = parseAddress(address);
  return parsed !== null && parsed.family === 'ipv6' && isLinkLocal(parsed) && zone !== null
    ? `${address}%${zone}`
    : address;
};

/** The first address that others could use, IPv4 before IPv6 where the listener takes both. */
function ownAddress(interfaces: readonly NetworkInterface[], { family, dualStack }: Socket): string | null {
  const usable = interfaces
    .filter(({ flags }) => flags.includes('UP'))
    .flatMap(({ addresses }) => addresses)
    .filter(({ address }) => {
      const parsed = parseAddress(address);
      return parsed !== null && !isLoopback(parsed) && !isLinkLocal(parsed);
    });
  const takesIpv4 = family !== 'ipv6' || dualStack !== false;
  const ipv4 = takesIpv4 ? usable.find((each) => each.family === 'ipv4') : undefined;
  const ipv6 = family !== 'ipv4' ? usable.find((each) => each.family === 'ipv6') : undefined;
  return (ipv4 ?? ipv6)?.address ?? null;
}

const withPort = (host: string, port: number): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
