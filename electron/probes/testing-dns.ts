import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** RFC 1035 §4.1.1. */
const CODES = { ok: 0, failed: 2, unknown: 3, refused: 5 } as const;
/** RFC 1035 §3.2.2, RFC 3596 §2.1. */
const TYPES = { 1: 'A', 28: 'AAAA' } as const;

export interface Reply {
  readonly code?: keyof typeof CODES;
  /** IPv4 dotted, or sixteen bytes of IPv6 as hexadecimal digits. */
  readonly addresses?: readonly string[];
}

/** A DNS server on loopback that answers as the test says; `null` is silence, bytes go out as they are. */
export async function startNameServer(answer: (name: string, type: string) => Reply | Buffer | null) {
  const asked: string[] = [];
  const socket: Socket = createSocket('udp4', (query, from) => {
    const { name, type, end } = readQuestion(query);
    asked.push(`${name} ${type}`);
    const reply = answer(name, type);
    if (reply !== null)
      socket.send(Buffer.isBuffer(reply) ? reply : writeReply(query, end, reply), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { port: socket.address().port, asked, close: () => socket.close() };
}

function readQuestion(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = TYPES[query.readUInt16BE(at + 1) as keyof typeof TYPES] ?? 'other';
  return { name: labels.join('.'), type, end: at + 5 };
}

function writeReply(query: Buffer, end: number, { code = 'ok', addresses = [] }: Reply): Buffer {
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(0x8180 | CODES[code], 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, ...addresses.map(writeRecord)]);
}

/** The name is a pointer to the question; it may be kept for no time. */
function writeRecord(address: string): Buffer {
  const bytes = address.includes('.') ? Buffer.from(address.split('.').map(Number)) : Buffer.from(address, 'hex');
  const fixed = Buffer.from('c00c0000000100000000', 'hex');
  fixed.writeUInt16BE(bytes.length === 4 ? 1 : 28, 2);
  return Buffer.concat([fixed, Buffer.from([0, bytes.length]), bytes]);
}
