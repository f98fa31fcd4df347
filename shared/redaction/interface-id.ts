import type { KeyedHash } from './keyed-hash.ts';
import { scramble } from './scramble.ts';

/** Where the host part begins, in bytes. */
const HOST = 8;

/**
 * Another host part for an address; the same one under every prefix, so that a machine is known again.
 *
 * @param length bits of the network, 128 for an address; behind it everything stays as it is, which is zero
 */
export function mapInterfaceId(
  hash: KeyedHash,
  bytes: Uint8Array,
  length: number,
  replaceMac: (mac: string) => string | null,
): Uint8Array {
  const host = bytes.subarray(HOST);
  if (length <= 64 || host.subarray(0, 6).every((byte) => byte === 0)) return bytes;
  const fromMac = length === 128 ? replaceHeldMac(host, replaceMac) : null;
  const mapped = fromMac ?? scramble(hash, 'host part', host, { from: 0, to: length - 64 });
  return Uint8Array.of(...bytes.subarray(0, HOST), ...mapped);
}

/** Modified EUI-64 (RFC 4291 appendix A): `ff:fe` in the middle, and the universal bit turned over. */
function replaceHeldMac(host: Uint8Array, replaceMac: (mac: string) => string | null): Uint8Array | null {
  const mac = macOfHost(host);
  const replaced = mac === null ? null : replaceMac(mac);
  if (replaced === null) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = replaced.split(':').map((octet) => Number.parseInt(octet, 16));
  return Uint8Array.of(a ^ 2, b, c, 0xff, 0xfe, d, e, f);
}

/** The hardware address that a host part holds; `null` when it holds none. */
function macOfHost(host: Uint8Array): string | null {
  const [a = 0, b = 0, c = 0, x, y, d = 0, e = 0, f = 0] = host;
  if (x !== 0xff || y !== 0xfe) return null;
  return [a ^ 2, b, c, d, e, f].map((octet) => octet.toString(16).padStart(2, '0')).join(':');
}
