import { routeRowsOf } from '../kernel/route-rows.mjs';
import { answer, linesOf } from './answer.mjs';

const TITLES = { ipv4: 'Internet:', ipv6: 'Internet6:' };

/**
 * `netstat -rn`. Widths: route.c of network_cmds 644 (13) and 696 and later (15, 26), where Netif grew from 10 to 14
 * columns; the last column is always padded, so lines without an expiry end in blanks.
 */
export function printRoutes(state, only) {
  const rows = routeRowsOf(state);
  const families = ['ipv4', 'ipv6'].filter((family) => only === null || only === family);
  const tables = families.flatMap((family) =>
    tableOf(
      rows.filter((row) => row.family === family),
      family,
      state.model,
    ),
  );
  return answer(linesOf(['Routing tables', ...tables]));
}

function tableOf(rows, family, model) {
  if (rows.length === 0) return [];
  const layout = layoutOf(family, model);
  const header = layout('Destination', 'Gateway', 'Flags', 'Netif', 'Expire').trimEnd();
  return ['', TITLES[family], header, ...rows.map((row) => printRow(row, layout))];
}

const printRow = ({ destination, gateway, flags, interfaceName, expire }, layout) =>
  layout(destination, gateway, flags, interfaceName, expire);

/** Numbers are right-aligned in six columns after a blank; the header's "Expire" fills them exactly. */
function layoutOf(family, model) {
  const address = family === 'ipv4' ? 18 : 39;
  const netif = model === '13' ? 10 : 14;
  return (destination, gateway, flags, interfaceName, expire) =>
    [
      destination.padEnd(address),
      gateway.padEnd(address),
      flags.padEnd(10),
      interfaceName.padStart(netif),
      expire.padStart(6),
    ].join(' ');
}
