import type { Route } from '../route.ts';
import type { RouteNote } from './route-note.ts';

const OTHER_HALF: ReadonlyMap<string, string> = new Map([
  ['0.0.0.0/1', '128.0.0.0/1'],
  ['128.0.0.0/1', '0.0.0.0/1'],
  ['::/1', '8000::/1'],
  ['8000::/1', '::/1'],
]);

/** Half of all addresses of a family. */
export const isHalfDefault = ({ destination }: Route): boolean => destination !== null && OTHER_HALF.has(destination);

/** For each half in the table, the interfaces it leads to. */
export function halfDefaultInterfaces(routes: readonly Route[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const route of routes) {
    if (route.destination === null || route.interfaceName === null || !isHalfDefault(route)) continue;
    const names = found.get(route.destination) ?? new Set();
    found.set(route.destination, names.add(route.interfaceName));
  }
  return found;
}

/**
 * VPNs that leave the default route alone cover it with two halves, which win because they are narrower (OpenVPN
 * "redirect-gateway def1").
 */
export function noteHalfDefault(route: Route, halves: ReadonlyMap<string, ReadonlySet<string>>): RouteNote {
  const other = OTHER_HALF.get(route.destination ?? '') ?? '';
  const name = route.interfaceName ?? 'its interface';
  const isWhole = route.interfaceName !== null && halves.get(other)?.has(route.interfaceName) === true;
  const text = isWhole
    ? `With ${other} it covers every address and wins over the default route: a full-tunnel VPN on ${name} carries everything.`
    : `Half of all addresses goes to ${name}, ahead of the default route. The other half (${other}) does not.`;
  return { kind: 'half-default', severity: 'notice', text, source: 'openvpn(8), redirect-gateway def1' };
}
