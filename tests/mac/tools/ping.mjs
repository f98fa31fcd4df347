import { afterTrying, DARWIN_ERRORS, reach } from '../kernel/reach.mjs';
import { answer, linesOf, valueAfter } from './answer.mjs';
import { addressOf } from './names.mjs';

const WITH_VALUE = [
  '-c',
  '-W',
  '-t',
  '-i',
  '-s',
  '-S',
  '-I',
  '-b',
  '-m',
  '-G',
  '-g',
  '-h',
  '-k',
  '-K',
  '-p',
  '-z',
  '-B',
];
const NO_NAME = (host) => answer('', `ping: cannot resolve ${host}: Unknown host\n`, 68);

/** ping(8): an answer a line, `Request timeout` for silence, sendto's errno for what never left (facts I1, A6). */
export function ping(state, args, around) {
  return pingWith(state, args, around, {
    head: (host, address, size) => `PING ${host} (${address}): ${size} data bytes`,
    line: (address, seq, ms, size) => `${size + 8} bytes from ${address}: icmp_seq=${seq} ttl=64 time=${ms} ms`,
    timeout: (seq) => [`Request timeout for icmp_seq ${seq}`],
    name: 'ping',
    deviation: 'stddev',
  });
}

/** ping6(8): other words for the same, and no line for silence. */
export function ping6(state, args, around) {
  return pingWith(state, args, around, {
    head: (_, address, size) => `PING6(${size + 48}=40+8+${size} bytes) ${ownAddress(state)} --> ${address}`,
    line: (address, seq, ms, size) => `${size + 8} bytes from ${address}, icmp_seq=${seq} hlim=64 time=${ms} ms`,
    timeout: () => [],
    name: 'ping6',
    deviation: 'std-dev',
  });
}

const ownAddress = ({ interfaces }) =>
  interfaces.flatMap(({ addresses }) => addresses).find(({ family, address }) => family === 'ipv6' && address !== '::1')
    ?.address ?? '::1';

function pingWith(state, args, { program, pid }, words) {
  const host = args.filter((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1])).at(-1);
  if (host === undefined) return answer('', `usage: ${words.name} [-AaDdfnoQqRrv] host\n`, 64);
  const address = addressOf(state, host);
  if (address === null) return NO_NAME(host);
  const [count, size] = [
    Number(valueAfter(args, '-c') ?? 5),
    Number(valueAfter(args, '-s') ?? (words.name === 'ping' ? 56 : 8)),
  ];
  const way = reach(state, { address, program });
  const tooLong = size + 28 > mtuTowards(state, way) && args.includes('-D');
  const { lines, errors, received, waitMs } = tooLong
    ? { lines: [], errors: Array(count).fill(`${words.name}: sendto: Message too long`), received: 0, waitMs: 0 }
    : answersOf(way, { address, count, size, words, waitMs: Number(valueAfter(args, '-W') ?? 1_000) });
  const text = linesOf([words.head(host, address, size), ...lines, '', ...summary(host, count, received, way, words)]);
  return {
    ...answer(text, linesOf(errors), received > 0 ? 0 : 2),
    state: afterTrying(state, address, way, pid),
    waitMs,
  };
}

const mtuTowards = ({ interfaces }, { interfaceName }) =>
  interfaces.find(({ name }) => name === interfaceName)?.mtu ?? 16_384;

/** What sendto(2) says of each way that nothing leaves by. */
const REFUSALS = { 'no-route': 'EHOSTUNREACH', rejected: 'EHOSTUNREACH', denied: 'EHOSTUNREACH', held: 'EHOSTDOWN' };

function answersOf(way, { address, count, size, words, waitMs }) {
  const isThere = way.kind === 'own' || (way.kind === 'there' && way.host.answersPing);
  const sent = Array.from({ length: count }, (_, seq) => seq);
  if (isThere) {
    const lines = sent.map((seq) => words.line(address, seq, timeOf(way, seq), size));
    return { lines, errors: [], received: count, waitMs: 5 };
  }
  const refusal = REFUSALS[way.kind];
  const errors = refusal === undefined ? [] : sent.map(() => `${words.name}: sendto: ${DARWIN_ERRORS[refusal][1]}`);
  // the last one is not waited for with a line of its own
  const lines = sent.slice(0, -1).flatMap(words.timeout);
  return { lines, errors, received: 0, waitMs: refusal === undefined ? Math.min(waitMs * count, 4_000) : 5 };
}

const timeOf = (way, seq) => ((way.host?.rttMs ?? 0.05) + seq * 0.013).toFixed(3);

function summary(host, count, received, way, { name, deviation }) {
  const loss = (((count - received) / count) * 100).toFixed(1);
  const lines = [
    `--- ${host} ${name} statistics ---`,
    `${count} packets transmitted, ${received} packets received, ${loss}% packet loss`,
  ];
  if (received === 0) return lines;
  const [first, last] = [Number(timeOf(way, 0)), Number(timeOf(way, count - 1))];
  const times = [first, (first + last) / 2, last, (last - first) / 2].map((each) => each.toFixed(3)).join('/');
  return [...lines, `round-trip min/avg/max/${deviation} = ${times} ms`];
}
