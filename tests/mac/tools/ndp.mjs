import { shortMac } from '../kernel/links.mjs';
import { answer, linesOf } from './answer.mjs';
import { deleteNeighbor } from './delete-neighbor.mjs';

const HEADER = 'Neighbor                                Linklayer Address  Netif Expire    St Flgs Prbs';

/** ndp(8) `-an`: own addresses are permanent, neighbours count down; R marks both "reachable" and "router" (facts E4). */
export function ndp(state, args = []) {
  if (args[0] === '-d') {
    const [address, zone = null] = args[1].split('%');
    return deleteNeighbor(state, 'ndp', address, zone);
  }
  return answer(linesOf([HEADER, ...ownRows(state), ...neighborRows(state)]));
}

function ownRows(state) {
  const up = state.interfaces.filter(({ flags }) => flags.includes('UP'));
  return up.flatMap((on) =>
    on.addresses
      .filter(({ family, address }) => family === 'ipv6' && address !== '::1')
      .map(({ address }) => printRow(zoned(address, on.name), on.mac, on.name, 'permanent', 'R', '')),
  );
}

function neighborRows(state) {
  return state.neighbors
    .filter(({ family }) => family === 'ipv6')
    .map(({ address, mac, interfaceName, expiresInSeconds, isRouter }) => {
      const left = expiresInSeconds > 0 ? `${expiresInSeconds}s` : 'expired';
      const letter = mac === null ? 'N' : expiresInSeconds > 0 ? 'R' : 'S';
      return printRow(zoned(address, interfaceName), mac, interfaceName, left, letter, isRouter ? 'R' : '');
    });
}

const zoned = (address, interfaceName) => (/^fe80:/i.test(address) ? `${address}%${interfaceName}` : address);

/** Columns: ndp.tproj dump(): 39, 17 and 6 wide, the expiry 9. */
function printRow(address, mac, interfaceName, expire, letter, flags) {
  const link = (mac === null ? '(incomplete)' : shortMac(mac)).padEnd(17);
  const head = `${address.padEnd(39)} ${link} ${interfaceName.padStart(6)} ${expire.padEnd(9)} ${letter}`;
  return flags === '' ? head : `${head}  ${flags}`;
}
