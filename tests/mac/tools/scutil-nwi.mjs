import { routersOf } from '../kernel/links.mjs';
import { linesOf } from './answer.mjs';
import { reachText } from './reach-text.mjs';

const [REACHABLE, TRANSIENT] = [0x2, 0x3];

/** `scutil --nwi`: interfaces most preferred first, a full-tunnel VPN before all others; nwi_state_information of configd. */
export function printNwi(state) {
  const ipv4 = statesOf(state, 'ipv4');
  const ipv6 = statesOf(state, 'ipv6');
  const names = [...new Set([...ipv4, ...ipv6].map(({ on }) => on.name))];
  return linesOf([
    ...['Network information', ''],
    ...familyPart('IPv4', ipv4),
    ...['', ...familyPart('IPv6', ipv6), '', `Network interfaces: ${names.join(' ')}`.trimEnd()],
  ]);
}

function statesOf(state, family) {
  const physical = routersOf(state, family).map(({ on }) => ({ on, isVpn: false }));
  const tunnel =
    state.vpn?.kind === 'full-tunnel'
      ? state.interfaces.find(({ name }) => name === state.vpn.interfaceName)
      : undefined;
  const hasFamily = tunnel?.addresses.some(
    (address) => address.family === family && !address.address.startsWith('fe80:'),
  );
  return (hasFamily ? [{ on: tunnel, isVpn: true }, ...physical] : physical).map((each) => ({
    ...each,
    address: addressOf(each.on, family),
  }));
}

const addressOf = ({ addresses }, family) =>
  addresses.find((each) => each.family === family && !each.address.startsWith('fe80:'))?.address;

function familyPart(title, states) {
  const head = `${title} network interface information`;
  if (states.length === 0) return [head, `   No ${title} states found`, '', '', `   REACH : flags ${reachText(0)}`];
  const overall = states[0].isVpn ? TRANSIENT : REACHABLE;
  return [head, ...states.flatMap((each) => stateLines(title, each)), '', `   REACH : flags ${reachText(overall)}`];
}

function stateLines(title, { on, isVpn, address }) {
  const flags = title === 'IPv4' ? '0x5 (IPv4,DNS)' : '0x6 (IPv6,DNS)';
  return [
    `${on.name.padStart(8)} : flags      : ${flags}`,
    `           address    : ${address ?? on.addresses[0]?.address}`,
    ...(isVpn ? ['           VPN server : 203.0.113.9'] : []),
    `           reach      : ${reachText(isVpn ? TRANSIENT : REACHABLE)}`,
  ];
}
