// A name server over UDP that answers as told: `name-server.mjs <address> <answers as JSON>`; says "ready" once it listens.
// Answers are by name, `*` for any other: {a: [], aaaa: [], failure, afterMs}. RFC 1035 §4.1 for the format.
import { createSocket } from 'node:dgram';

const [address = '', given = '{}'] = process.argv.slice(2);
const answers = JSON.parse(given);
const TYPES = { 1: 'a', 28: 'aaaa' };
const FAILURES = { servfail: 2, nxdomain: 3, refused: 5 };

const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
socket.on('message', (query, { port, address: from }) => {
  const { name, type, end } = questionOf(query);
  const answer = answers[name] ?? answers['*'] ?? { failure: 'nxdomain' };
  const isSilent = answer.failure === 'silent' || (answer.failure === 'silent-for-aaaa' && type === 28);
  if (isSilent) return;
  setTimeout(() => socket.send(reply(query, end, type, answer), port, from), answer.afterMs ?? 0);
});
socket.bind(53, address, () => console.log('ready'));

function questionOf(query) {
  const labels = [];
  let at = 12;
  while (query[at] !== 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    at += query[at] + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function reply(query, end, type, answer) {
  const records = (answer[TYPES[type]] ?? []).map((each) => record(type, bytesOf(each)));
  const header = Buffer.from(query.subarray(0, 12));
  const truncated = answer.failure === 'truncated' ? 0x0200 : 0;
  header.writeUInt16BE(0x8180 | truncated | (FAILURES[answer.failure] ?? 0), 2);
  for (const [offset, count] of [
    [4, 1],
    [6, records.length],
    [8, 0],
    [10, 0],
  ])
    header.writeUInt16BE(count, offset);
  return Buffer.concat([header, query.subarray(12, end), ...records]);
}

/** A pointer to the name in the question, the type, class IN, 60 s to live, and the address. */
function record(type, bytes) {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length]);
  return Buffer.concat([head, bytes]);
}

function bytesOf(text) {
  if (!text.includes(':')) return Buffer.from(text.split('.').map(Number));
  const [head = '', tail = ''] = text.split('::');
  const groups = (part) => (part === '' ? [] : part.split(':').map((each) => Number.parseInt(each, 16)));
  const [front, back] = [groups(head), groups(tail)];
  const all = [...front, ...Array(8 - front.length - back.length).fill(0), ...back];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 255]));
}
