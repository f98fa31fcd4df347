import { ipv4ToNumber, networkOf } from './ipv4.mjs';
import { ipv6Network, ipv6ToNumber, isLinkScoped } from './ipv6.mjs';
import { routeRowsOf } from './route-rows.mjs';

/**
 * The row a packet takes: longest prefix, host routes before networks of 32 or 128 bits. Rows scoped to an interface count
 * only when that scope is asked for, or when they are host routes (neighbours and the Mac's own addresses).
 *
 * @returns the row, or `null` when the table has none
 */
export function routeFor(state, { family, address, zone = null, scope = null }) {
  const number = family === 'ipv4' ? ipv4ToNumber(address) : ipv6ToNumber(address);
  const needed = family === 'ipv6' && isLinkScoped(number) ? (zone ?? scope) : null;
  const fitting = routeRowsOf(state)
    .filter((row) => row.family === family && covers(row, number))
    .filter((row) => row.zone === null || needed === null || row.zone === needed)
    .filter((row) => isInScope(row, scope ?? needed));
  return fitting.reduce((best, row) => (best === null || weight(row) > weight(best) ? row : best), null);
}

function covers({ family, address, prefixLength }, number) {
  if (prefixLength === null) return address === number;
  return (family === 'ipv4' ? networkOf(number, prefixLength) : ipv6Network(number, prefixLength)) === address;
}

function isInScope({ flags, interfaceName, prefixLength }, scope) {
  if (scope !== null) return interfaceName === scope || interfaceName === 'lo0';
  return !flags.includes('I') || prefixLength === null;
}

const weight = ({ prefixLength }) => prefixLength ?? 999;
