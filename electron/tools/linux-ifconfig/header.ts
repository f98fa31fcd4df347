/** The first line of an interface, in either form. */
export interface Header {
  /** Without the label of an alias. */
  readonly name: string;
  /** As printed: `eth0`, `eth0:1`. */
  readonly label: string;
  /** `null` in the older form, which prints them further down. */
  readonly flags: readonly string[] | null;
  readonly mtu: number | null;
  readonly kind: string | null;
  readonly mac: string | null;
}

const NEW_FORM = /^(\S+): flags=(\d+)<([A-Z0-9_,]*)>(?:\s+mtu (\d+))?\s*$/;
const OLD_FORM = /^(\S+)\s+Link encap:(.+?)(?:\s+HWaddr\s+(\S+))?\s*$/;
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;
/** Bits of linux/if.h. */
const BITS: readonly (readonly [string, number])[] = [
  ['UP', 0x1],
  ['BROADCAST', 0x2],
  ['LOOPBACK', 0x8],
  ['POINTOPOINT', 0x10],
  ['RUNNING', 0x40],
  ['MULTICAST', 0x1000],
];
/** Words for link types as in `ip addr`; what is not here is kept in lower case. */
const KINDS: ReadonlyMap<string, string | null> = new Map([
  ['ether', 'ether'],
  ['ethernet', 'ether'],
  ['loop', 'loopback'],
  ['local loopback', 'loopback'],
  ['point-to-point protocol', 'ppp'],
  ['unspec', null],
]);

/** `null` when the line begins no interface of Linux. */
export function readHeader(text: string): Header | null {
  const [, label, flags, names = '', mtu] = NEW_FORM.exec(text) ?? [];
  if (label !== undefined) {
    const words = names.split(',').filter(Boolean);
    if (!areFlagsOfLinux(Number(flags), words)) return null;
    return { ...named(label), flags: words, mtu: mtu === undefined ? null : Number(mtu), kind: null, mac: null };
  }
  const [, oldLabel, link = '', address] = OLD_FORM.exec(text) ?? [];
  if (oldLabel === undefined) return null;
  return { ...named(oldLabel), flags: null, mtu: null, kind: kindOf(link), mac: macOf(address) };
}

/** `ether`, `Ethernet`, `Local Loopback`; `null` for the link types that ifconfig does not know. */
export function kindOf(link: string): string | null {
  const word = link.trim().toLowerCase();
  const kind = KINDS.get(word);
  return kind === undefined ? word : kind;
}

/** Lower case; `null` for `00-00-…` of links without one. */
export const macOf = (text: string | undefined): string | null =>
  text !== undefined && MAC.test(text) ? text.toLowerCase() : null;

const named = (label: string) => ({ label, name: label.split(':')[0] ?? label });

/** macOS prints the same line, but its number is hexadecimal: there it does not fit the words. */
const areFlagsOfLinux = (flags: number, words: readonly string[]): boolean =>
  BITS.every(([word, bit]) => words.includes(word) === ((flags & bit) !== 0));
