import { parseAddress } from '../../shared/address.ts';
import type { Namespace } from './namespaces.ts';

/** proc(5), /proc/net/tcp: the kernel's own list, which ss does not read. State 0A is LISTEN, 07 an unconnected UDP. */
const WAITING = { tcp: '0A', udp: '07' } as const;

/** `tcp 192.168.2.171:80` of every listener, sorted. */
export function listenersInProc(namespace: Namespace): string[] {
  const files = ['tcp', 'tcp6', 'udp', 'udp6'] as const;
  return files.flatMap((file) => listenersIn(namespace.run('/bin/cat', [`/proc/net/${file}`]), file)).sort();
}

function listenersIn(text: string, file: 'tcp' | 'tcp6' | 'udp' | 'udp6'): string[] {
  const protocol = file.startsWith('tcp') ? 'tcp' : 'udp';
  return [...text.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ ([0-9A-F]{2}) /gm)]
    .filter(([, , , state]) => state === WAITING[protocol])
    .map(([, address = '', port = '']) => `${protocol} ${addressOf(address)}:${Number.parseInt(port, 16)}`);
}

/** Each 32-bit word is printed in the machine's byte order, least significant byte first here. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => word.match(/../g)?.reverse() ?? []);
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
  const groups = bytes.join('').match(/.{4}/g)?.join(':') ?? '';
  return parseAddress(groups)?.address ?? groups;
}
