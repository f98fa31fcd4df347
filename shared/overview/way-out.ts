import { isLinkLocal, parseAddress } from '../address.ts';
import { tunnelKindOf } from '../explain/tunnel-kind.ts';
import type { AddressFamily } from '../family.ts';
import type { Neighbor } from '../neighbor.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import { covers } from '../prefix.ts';
import type { Route } from '../route.ts';
import type { Gateway, WayOut } from './overview.ts';

/** What a way out is described from, beside its route. */
export interface Surroundings {
  readonly interfaces: ReadonlyMap<string, NetworkInterface>;
  readonly neighbors: readonly Neighbor[];
}

/** One hop: the interface and the gateway a route, or one path of a multipath route, leads to. */
export type Hop = Pick<Route, 'interfaceName' | 'gateway'>;

export function describeWay(route: Route, hop: Hop, { interfaces, neighbors }: Surroundings): WayOut {
  const interfaceName = hop.interfaceName ?? '';
  const found = interfaces.get(interfaceName);
  return {
    family: route.family,
    interfaceName,
    hardwarePort: portName(found),
    sourceAddress: route.sourceAddress ?? sourceAddressOf(found, route.family, hop.gateway),
    gateway: hop.gateway === null ? null : describeGateway(hop.gateway, interfaceName, neighbors),
    destination: route.destination,
    isTunnel: tunnelKindOf(interfaceName, found) !== null,
  };
}

/** What a person calls the interface. `ether` says nothing that its name does not. */
export function portName(found: NetworkInterface | undefined): string | null {
  return found?.hardwarePort ?? (found?.kind === 'ether' ? null : (found?.kind ?? null));
}

/**
 * The address that connections by this interface carry (RFC 6724 §5, in short): one on the gateway's network, an own one
 * before an alias; of IPv6 a temporary one before the others, never a deprecated one.
 */
function sourceAddressOf(
  found: NetworkInterface | undefined,
  family: AddressFamily,
  gateway: string | null,
): string | null {
  const fitting = (found?.addresses ?? []).filter(
    (each) => each.family === family && !each.flags.includes('deprecated') && !each.flags.includes('tentative'),
  );
  const reach = fitting.filter((each) => !isLinkLocal(each));
  const candidates = reach.length > 0 ? reach : family === 'ipv4' ? fitting : [];
  return [...candidates].sort((a, b) => fitness(b, gateway) - fitness(a, gateway))[0]?.address ?? null;
}

function fitness({ family, address, prefixLength, isAlias, flags }: InterfaceAddress, gateway: string | null): number {
  const next = gateway === null ? null : parseAddress(gateway);
  const isBeside = next !== null && prefixLength !== null && covers({ family, address, prefixLength }, next);
  return (isBeside ? 4 : 0) + (isAlias ? 0 : 2) + (flags.includes('temporary') ? 1 : 0);
}

function describeGateway(address: string, interfaceName: string, neighbors: readonly Neighbor[]): Gateway {
  const bare = address.split('%')[0];
  const found = neighbors.find((each) => each.address === bare && each.interfaceName === interfaceName);
  return { address, mac: found?.mac ?? null, neighborState: found?.state ?? null };
}
