import { parseAddress } from '../../../shared/address.ts';
import type { Fields } from '../json-fields.ts';

/** `2: eth0@if5: <BROADCAST,UP> mtu 1500 … master br0 state UP group default`; what follows the name is kept by key. */
const HEADER = /^(\d+): ([^\s@]+?)(?:@\S+)?: <([A-Z0-9_,-]*)>(?:\s+(.*))?$/;
/** `-o` begins each line with the interface. */
const SHORT_HEADER = /^(\d+): (\S+)\s+(inet6? .*)$/;
const LINK = /^link\/(\S+)(?:\s+(\S+))?/;
const BRIEF =
  /^(\S+?)(?:@\S+)?\s+(UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT|TESTING|NOTPRESENT)(?:\s+([0-9a-f].*?|<.*?))?\s*$/;
const VALUES = new Set(['peer', 'brd', 'any', 'scope', 'metric', 'proto', 'flags']);

/** The first line of an interface, under the keys of `ip -j`; `null` for another line. */
export function readHeader(text: string): Fields | null {
  const [, index, ifname, flags, rest = ''] = HEADER.exec(text) ?? [];
  if (ifname === undefined) return null;
  const words = rest.split(/\s+/);
  const after = (word: string) => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  const mtu = after('mtu') ?? '';
  return {
    ifindex: Number(index),
    ifname,
    flags: flags === '' ? [] : flags?.split(','),
    mtu: /^\d+$/.test(mtu) ? Number(mtu) : null,
    master: after('master'),
    operstate: after('state'),
  };
}

/** A line of `ip -o addr`: its interface, and what is left of the line. */
export function readShortHeader(text: string): { readonly fields: Fields; readonly rest: string } | null {
  const [, index, ifname, rest = ''] = SHORT_HEADER.exec(text) ?? [];
  return ifname === undefined ? null : { fields: { ifindex: Number(index), ifname }, rest };
}

/** `link/ether 02:00:5e:00:00:01 brd …`, without its indent. */
export function readLink(text: string): Fields | null {
  const [, type, address] = LINK.exec(text) ?? [];
  return type === undefined ? null : { link_type: type, address };
}

/** `inet 192.0.2.1/24 brd … scope global secondary eth0:1`, without its indent; or why it is no address. */
export function readAddressLine(text: string): Fields | string {
  const [family, own = '', ...words] = text.trim().split(/\s+/);
  const fields: Record<string, unknown> = { family };
  const bare: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (VALUES.has(word)) {
      at += 1;
      fields[word] = words[at];
    } else if (word.startsWith('valid_lft')) break;
    else bare.push(word);
  }
  // an IPv4 address ends with its label, which no IPv6 address has
  const label = family === 'inet' && fields.scope !== undefined ? bare.pop() : undefined;
  const flags = Object.fromEntries(bare.map((flag) => [flag, true]));
  const { peer, brd } = fields;
  const sides = readSides(own, typeof peer === 'string' ? peer : null);
  if (sides === null) return 'the address is no IP address';
  return { ...flags, ...sides, ...(brd !== undefined && { broadcast: brd }), ...(label !== undefined && { label }) };
}

/** `ip -br addr` and `ip -br link`: name, state, then addresses, or the hardware address and flags. */
export function readBriefLine(text: string): Fields | null {
  const [, ifname, operstate, rest = ''] = BRIEF.exec(text) ?? [];
  if (ifname === undefined) return null;
  const fields: Record<string, unknown> = { ifname, operstate };
  const addresses: Fields[] = [];
  const words = rest.split(/\s+/).filter(Boolean);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const peer = words[at + 1] === 'peer' ? (words[at + 2] ?? '') : null;
    const sides = readSides(word, peer);
    if (/^<[A-Z0-9_,-]*>$/.test(word)) fields.flags = word.slice(1, -1).split(',');
    else if (sides !== null) addresses.push(sides);
    else if (/^[0-9a-f]{2}(?::[0-9a-f]{2}){5,}$/i.test(word)) fields.address = word;
    else if (word !== 'metric' && words[at - 1] !== 'metric') return null;
    if (peer !== null) at += 2;
  }
  return { ...fields, ...(isLoopback(fields) && { link_type: 'loopback' }), addr_info: addresses };
}

const isLoopback = ({ flags }: Fields): boolean => Array.isArray(flags) && flags.includes('LOOPBACK');

/** The address with its prefix, which is that of the far end where there is one. */
function readSides(own: string, peer: string | null): Fields | null {
  const [local = '', ownLength] = own.split('/');
  const [far, farLength] = peer?.split('/') ?? [];
  const length = farLength ?? ownLength ?? '';
  const isRead = parseAddress(local) !== null && (far === undefined || parseAddress(far) !== null);
  if (!isRead) return null;
  const prefixlen = /^\d{1,3}$/.test(length) ? Number(length) : hostLength(local);
  return { local, ...(far !== undefined && { address: far }), prefixlen };
}

/** `ip` prints no length for a whole address. */
const hostLength = (address: string): number => (address.includes(':') ? 128 : 32);
