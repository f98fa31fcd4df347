import { afterTrying, reach } from '../kernel/reach.mjs';
import { routeFor } from '../kernel/route-lookup.mjs';
import { answer, linesOf, valueAfter } from './answer.mjs';
import { addressOf } from './names.mjs';

const WITH_VALUE = ['-m', '-q', '-w', '-f', '-p', '-s', '-i', '-g', '-M', '-P', '-t', '-A', '-z', '-l'];

/** traceroute(8): runs as root on macOS (setuid), so the local-network permission does not stop it (facts X3, E8). */
export const traceroute = (state, args, around) => trace(state, args, around, { size: 40, name: 'traceroute' });
export const traceroute6 = (state, args, around) => trace(state, args, around, { size: 12, name: 'traceroute6' });

function trace(state, args, { program, pid }, { size, name }) {
  const [host] = args.filter((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1]));
  const address = host === undefined ? null : addressOf(state, host);
  if (address === null) return answer('', `${name}: unknown host ${host}\n`, 1);
  const [most, times] = [Number(valueAfter(args, '-m') ?? 64), Number(valueAfter(args, '-q') ?? 3)];
  const way = reach({ ...state, isRoot: true }, { address, program });
  const head = `${name} to ${host} (${address}), ${most} hops max, ${size} byte packets\n`;
  if (way.kind === 'no-route' || way.kind === 'rejected')
    return answer('', `${head}${name}: sendto: No route to host\n`, 1);
  const hops = hopsTo(state, address, way);
  const isReached = way.kind === 'there' || way.kind === 'own';
  const silent = isReached ? [] : Array(Math.max(0, Math.min(most, hops.length + 5) - hops.length)).fill(null);
  const lines = [...hops, ...silent].slice(0, most).map((hop, at) => printHop(at + 1, hop, times));
  return {
    ...answer(linesOf(lines), head),
    state: afterTrying(state, address, way, pid),
    waitMs: isReached ? 5 : 1_000,
  };
}

/** The router on the way, when there is one, then the target itself. */
function hopsTo(state, address, way) {
  const route = routeFor(state, { family: address.includes(':') ? 'ipv6' : 'ipv4', address });
  const router = route?.flags.includes('G') === true ? [route.gateway] : [];
  return way.kind === 'there' || way.kind === 'own' ? [...router, address] : router;
}

function printHop(ttl, address, times) {
  const number = String(ttl).padStart(2);
  if (address === null) return `${number} ${' *'.repeat(times)}`;
  const answers = Array.from({ length: times }, (_, at) => `  ${(0.6 * ttl + at * 0.04).toFixed(3)} ms`).join('');
  return `${number}  ${address}${answers}`;
}
