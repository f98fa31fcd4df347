import { ipv4ToNumber } from '../kernel/ipv4.mjs';
import { ipv6ToNumber } from '../kernel/ipv6.mjs';
import { routeFor } from '../kernel/route-lookup.mjs';
import { destinationOf, maskText } from '../kernel/route-spelling.mjs';
import { answer, linesOf, refusal, valueAfter } from './answer.mjs';
import { badAddress } from './bad-address.mjs';
import { flagNames } from './route-flags.mjs';

const METRICS = ' recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire';

/** `route -n get <address>`: the row found, or a complaint on stderr with exit code 0 (facts E3). */
export function getRoute(state, words) {
  const scope = valueAfter(words, '-ifscope');
  if (scope !== null && !state.interfaces.some(({ name }) => name === scope))
    return refusal('route: bad interface name');
  const target = words.filter((word, at) => !word.startsWith('-') && words[at - 1] !== '-ifscope').at(-1) ?? 'default';
  const wanted = readTarget(target, words.includes('-inet6'));
  if (wanted === null) return badAddress(target);
  const row = routeFor(state, { ...wanted, scope });
  if (row === null) return answer('', 'route: writing to routing socket: not in table\n');
  return answer(linesOf(printRow(state, target, row, scope)));
}

function readTarget(text, isIpv6) {
  if (text === 'default') return isIpv6 ? { family: 'ipv6', address: '::' } : { family: 'ipv4', address: '0.0.0.0' };
  const [address, zone] = text.split('%');
  if (ipv4ToNumber(address) !== null) return { family: 'ipv4', address };
  return ipv6ToNumber(address) === null ? null : { family: 'ipv6', address, ...(zone && { zone }) };
}

function printRow(state, target, row, scope) {
  const { interfaceName, gateway, expire } = row;
  const { mtu } = state.interfaces.find(({ name }) => name === interfaceName) ?? { mtu: 1500 };
  const scoped = scope !== null && row.prefixLength !== null && !row.flags.includes('I') ? `${row.flags}I` : row.flags;
  const left = expire === '!' ? '-439' : expire === '' ? '0' : expire;
  return [
    `   route to: ${target}`,
    `destination: ${destinationOf(row)}`,
    ...(row.prefixLength === null ? [] : [`       mask: ${maskText(row)}`]),
    ...(row.flags.includes('G') ? [`    gateway: ${gateway}`] : []),
    `  interface: ${interfaceName}`,
    `      flags: <${flagNames({ flags: `${scoped}d`, interfaceName }).join(',')}>`,
    METRICS,
    `       0         0         0         0         0         0${String(mtu).padStart(10)}${left.padStart(10)} `,
  ];
}
