import { type KeyedHash, latin1 } from './keyed-hash.ts';

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Hardware addresses for documentation (RFC 9542 §2.1.2): 256 of them. */
const DOCUMENTATION = [0x00, 0x00, 0x5e, 0x00, 0x53] as const;
const DOCUMENTATION_COUNT = 256;
const isDocumentation = (text: string): boolean => text.length === 17 && text.startsWith('00:00:5e:00:53:');
/** Behind them lie numbers of IANA's own block that are given to nobody (RFC 9542 appendix B). */
const UNASSIGNED = [0x00, 0x00, 0x5e, 0x54] as const;

export interface MacMapping {
  /** For six octets and more, in lower case with colons; `null` when it stays. */
  readonly replace: (text: string) => string | null;
  readonly notes: ReadonlySet<string>;
}

/**
 * Only whether a manufacturer gave the address is kept: `00:00:5e:00:53:xx` when one did, `02:…` when a system made it
 * up (Wi-Fi privacy, virtual machines). Groups, broadcast and all zeros are the same everywhere and stay, but for
 * `33:33:ff:…`, which ends like the IPv6 address it belongs to.
 */
export function mapMac(hash: KeyedHash, originals: ReadonlySet<string>): MacMapping {
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  const notes = new Set<string>();
  /** Those of the documentation block that are given to nobody any more. */
  const used = new Set([...originals].filter(isDocumentation));
  const choose = (octets: Uint8Array): string => {
    const random = [...hash('mac', latin1(octets))];
    const isUsedUp = used.size === DOCUMENTATION_COUNT && octets.length === 6 && (octets[0] ?? 0) % 4 === 0;
    for (let attempt = isUsedUp ? DOCUMENTATION_COUNT : 0; ; attempt += 1) {
      if (attempt === DOCUMENTATION_COUNT && (octets[0] ?? 0) % 4 === 0)
        notes.add('more hardware addresses than documentation has: some begin with 00:00:5e:54 instead');
      const candidate = spell(octets, random, attempt);
      if (!taken.has(candidate) && !originals.has(candidate)) return candidate;
    }
  };
  return {
    notes,
    replace: (text) => {
      const known = chosen.get(text);
      if (known !== undefined) return known;
      const octets = Uint8Array.from(text.split(':'), (octet) => Number.parseInt(octet, 16));
      if (staysAsItIs(octets)) return null;
      const replaced = choose(octets);
      taken.add(replaced);
      if (isDocumentation(replaced)) used.add(replaced);
      chosen.set(text, replaced);
      return replaced;
    },
  };
}

function staysAsItIs(octets: Uint8Array): boolean {
  if (octets.length !== 6) return octets.every((octet) => octet === 0);
  const isGroup = (octets[0] ?? 0) % 2 === 1;
  const isSolicited = octets[0] === 0x33 && octets[1] === 0x33 && octets[2] === 0xff;
  return (isGroup && !isSolicited) || octets.every((octet) => octet === 0);
}

function spell(octets: Uint8Array, random: readonly number[], attempt: number): string {
  const [first = 0] = octets;
  const count = octets.length;
  const tail = random.map((byte, index) => (byte + (attempt >> (8 * index))) & 255);
  if (first % 2 === 1 && count === 6) return [0x33, 0x33, 0xff, ...tail.slice(0, 3)].map(hex).join(':');
  if ((first & 2) === 2) return [0x02, ...fill(tail, count - 1)].map(hex).join(':');
  const start = attempt < DOCUMENTATION_COUNT ? DOCUMENTATION : UNASSIGNED;
  return [...start, ...fill(tail, count - start.length)].map(hex).join(':');
}

/** So many bytes, over and over: a fingerprint in this form is longer than a hash. */
const fill = (bytes: readonly number[], count: number): number[] =>
  Array.from({ length: Math.max(count, 1) }, (_, index) => bytes[index % bytes.length] ?? 0);
