import { ipv4RoutesOf } from './ipv4-routes.mjs';
import { ipv6RoutesOf } from './ipv6-routes.mjs';

/**
 * Both route tables as macOS builds them from interfaces, addresses, services and neighbours (facts B1, E2), with the
 * routes somebody added. Rows are in the order of the kernel's tree: by address, network before host, unscoped first.
 *
 * A row: `family`, `address` (number or bigint), `prefixLength` (`null` for a host route), `zone`, `destination` as
 * printed, `gateway` as printed, `flags` (netstat's letters), `interfaceName`, `expire` (seconds, `!` or empty).
 */
export const routeRowsOf = (state) => [...ipv4RoutesOf(state), ...ipv6RoutesOf(state)];

/** Who a row is: what stays the same while its expiry counts down. */
export const routeKey = ({ family, destination, interfaceName, flags }) =>
  [family, destination, interfaceName, flags.replace(/[ir]/g, '')].join(' ');
