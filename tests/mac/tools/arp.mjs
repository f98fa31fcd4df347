import { broadcastOf, ipv4ToNumber, ipv4ToText } from '../kernel/ipv4.mjs';
import { shortMac } from '../kernel/links.mjs';
import { answer, lettersOf, linesOf, valueAfter } from './answer.mjs';
import { deleteNeighbor } from './delete-neighbor.mjs';

/** arp(8): `-an` the whole table, `-n <address>` one entry, `-d <address> ifscope <interface>` deletes it. With -n names are `?` (facts E4). */
export function arp(state, args) {
  if (args[0] === '-d') return deleteNeighbor(state, 'arp', args[1], valueAfter(args, 'ifscope'));
  const rows = rowsOf(state);
  const address = args.filter((arg) => !arg.startsWith('-')).at(-1);
  if (lettersOf(args).has('a') || address === undefined) return answer(linesOf(rows.map(printRow)));
  const found = rows.filter((row) => row.address === address);
  if (found.length === 0) return answer(`${address} (${address}) -- no entry\n`);
  return answer(linesOf(found.map(printRow)));
}

/** Neighbours, and what every interface has beside them: the own address, the broadcast address, the mDNS group. */
function rowsOf(state) {
  const links = state.interfaces.filter(({ kind, flags }) => kind === 'ethernet' && flags.includes('UP'));
  return links.flatMap((on) => {
    const own = on.addresses.filter(({ family }) => family === 'ipv4');
    if (own.length === 0) return [];
    const near = state.neighbors.filter(({ family, interfaceName }) => family === 'ipv4' && interfaceName === on.name);
    const rows = [
      ...near.map(({ address, mac }) => ({ address, mac, isPermanent: false })),
      ...own.map(({ address }) => ({ address, mac: on.mac, isPermanent: true })),
      ...own.filter(({ prefixLength }) => prefixLength < 32).map(broadcastRow),
      { address: '224.0.0.251', mac: '01:00:5e:00:00:fb', isPermanent: true },
    ];
    return rows.map((row) => ({ ...row, interfaceName: on.name })).sort(byAddress);
  });
}

function broadcastRow({ address, prefixLength }) {
  const broadcast = ipv4ToText(broadcastOf(ipv4ToNumber(address), prefixLength));
  return { address: broadcast, mac: 'ff:ff:ff:ff:ff:ff', isPermanent: false };
}

const byAddress = (a, b) => ipv4ToNumber(a.address) - ipv4ToNumber(b.address);

function printRow({ address, mac, interfaceName, isPermanent }) {
  const link = mac === null ? '(incomplete)' : shortMac(mac);
  return `? (${address}) at ${link} on ${interfaceName} ifscope${isPermanent ? ' permanent' : ''} [ethernet]`;
}
