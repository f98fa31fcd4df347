import { answer, linesOf } from './answer.mjs';

const HEAD = [
  'Current listen queue sizes (qlen/incqlen/maxqlen)',
  `${'Listen'.padEnd(14)} ${'Local Address'.padEnd(22)}`,
];

/** netstat -Lan: a queue and an address a line, without a protocol (netstat's inet.c). */
export function printQueues({ sockets }, only) {
  const rows = sockets.filter(
    ({ protocol, state, family }) => protocol === 'tcp' && state === 'LISTEN' && (only === null || family === only),
  );
  return answer(linesOf(rows.length === 0 ? [] : [...HEAD, ...rows.map(printQueue)]));
}

function printQueue({ localAddress, localPort, backlog = { waiting: 0, limit: 128 } }) {
  const queue = `${backlog.waiting}/0/${backlog.limit}`.slice(0, 14);
  return `${queue.padEnd(14)} ${`${localAddress}.${localPort}`.padEnd(22)}`;
}
