import { mapInterfaceId } from './interface-id.ts';
import { ipv4Bytes, ipv4OfBytes, printIpv4, readIpv4 } from './ipv4-number.ts';
import { printIpv6, readIpv6, startsWith } from './ipv6-bytes.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { scramble } from './scramble.ts';
import { chooseSites } from './site-choice.ts';

type Replace = (text: string) => string | null;

/** Prefixes whose last four bytes are an IPv4 address: mapped (RFC 4291 §2.5.5.2), NAT64 (RFC 6052). */
const HOLDS_IPV4: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
  [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0],
];
const COMPATIBLE = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] as const;
const TAILNET = [0xfd, 0x7a, 0x11, 0x5c, 0xa1, 0xe0] as const;
const TAILNET_RESOLVER = 'fd7a:115c:a1e0::53';
const SOLICITED_NODE = [0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff] as const;
/** Networks wider than this are blocks of the registries. */
const WIDEST_THAT_TELLS = 17;

/**
 * Global addresses go to 2001:db8::/32 (RFC 3849), a /48 to a /48; inside it networks stay together down to the last bit.
 * Unique local, tailnet and link-local ones stay in their range. A host part that holds a hardware address holds the
 * replacement of that hardware address; a short one (`::1`) is kept.
 */
export function mapIpv6(
  hash: KeyedHash,
  withPrivate: boolean,
  originals: readonly string[],
  replaceIpv4: Replace,
  replaceMac: Replace,
): Replace {
  const site = chooseSites(hash, originals);
  const hostPart = (bytes: Uint8Array, length: number): Uint8Array => mapInterfaceId(hash, bytes, length, replaceMac);
  const inside = (bytes: Uint8Array, from: number, length: number): Uint8Array =>
    hostPart(scramble(hash, 'ipv6', bytes, { from, to: Math.min(length, 64) }), length);

  const holdingIpv4 = (bytes: Uint8Array): Uint8Array | null => {
    const replaced = replaceIpv4(printIpv4(ipv4OfBytes(bytes.subarray(12))));
    const number = replaced === null ? null : readIpv4(replaced);
    return number === null ? null : Uint8Array.of(...bytes.subarray(0, 12), ...ipv4Bytes(number));
  };
  const group = (bytes: Uint8Array): Uint8Array | null => {
    if (startsWith(bytes, SOLICITED_NODE)) return scramble(hash, 'solicited', bytes, { from: 104, to: 128 });
    // RFC 3306: a group address with the P flag holds the network it was made from
    return ((bytes[1] ?? 0) & 0x20) === 0 ? null : scramble(hash, 'group', bytes, { from: 32, to: 128 });
  };
  const privateRange = (bytes: Uint8Array, from: number, length: number): Uint8Array | null => {
    if (withPrivate) return length <= from ? null : inside(bytes, from, length);
    const mapped = length === 128 && holdsMac(bytes) ? hostPart(bytes, length) : bytes;
    return printIpv6(mapped) === printIpv6(bytes) ? null : mapped;
  };
  const byRange = (bytes: Uint8Array, length: number): Uint8Array | null => {
    const [first = 0, second = 0] = bytes;
    if (startsWith(bytes, COMPATIBLE)) return (bytes[12] ?? 0) === 0 ? null : holdingIpv4(bytes);
    if (HOLDS_IPV4.some((start) => startsWith(bytes, start))) return length < 128 ? null : holdingIpv4(bytes);
    if (first === 0xff) return group(bytes);
    if (startsWith(bytes, TAILNET)) return privateRange(bytes, 48, length);
    if ((first & 0xfe) === 0xfc) return privateRange(bytes, 8, length);
    if (first === 0xfe && second >= 0x80) return privateRange(bytes, second < 0xc0 ? 64 : 10, length);
    return length < WIDEST_THAT_TELLS ? null : inside(site(bytes), 48, length);
  };

  return (text) => {
    const [address = '', slash] = text.split('/');
    const bytes = readIpv6(address);
    if (bytes === null || address === TAILNET_RESOLVER) return null;
    const replaced = byRange(bytes, slash === undefined ? 128 : Number(slash));
    return replaced === null ? null : `${printIpv6(replaced)}${slash === undefined ? '' : `/${slash}`}`;
  };
}

const holdsMac = (bytes: Uint8Array): boolean => bytes[11] === 0xff && bytes[12] === 0xfe;
