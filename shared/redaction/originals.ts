import { findOriginalAddresses, type KnownAddresses } from './find-originals.ts';
import type { Found, Identifier } from './identifier.ts';
import { readIpv4 } from './ipv4-number.ts';
import { createKnownNames } from './known-names.ts';
import type { Mapping } from './mapping.ts';

/** One identifier and what stands in its place. */
export interface Replaced extends Identifier {
  readonly replacement: string;
}

export interface Originals {
  /** Takes note of an identifier that is to be replaced. `null` when it stays, or is a replacement itself. */
  readonly replacementFor: (identifier: Identifier & { readonly onlyHere?: boolean }) => string | null;
  /** Every place of a text where an original known so far stands. */
  readonly find: (text: string) => Generator<Found>;
  readonly all: () => readonly Replaced[];
}

/** What was replaced so far, and by what. */
export function createOriginals(mapping: Mapping): Originals {
  const replaced: Replaced[] = [];
  const spaces = { ipv4: createSpace(), ipv6: createSpace(), mac: createSpace(), name: createSpace() };
  const spaceOf = (kind: Identifier['kind']): Space => spaces[isAddress(kind) ? kind : 'name'];
  const names = createKnownNames();
  const ipv4Numbers = new Set<number>();
  const known: KnownAddresses = {
    hasIpv4: (number) => ipv4Numbers.has(number),
    has: (kind, text) => spaces[kind].replaced.has(text),
  };

  return {
    all: () => [...replaced],
    replacementFor: (identifier) => {
      const { kind, text } = identifier;
      const { replaced: before, replacements } = spaceOf(kind);
      const already = before.get(text);
      if (already !== undefined) return already;
      if (replacements.has(text)) return null;
      const replacement = mapping.replace(identifier);
      if (replacement === null || replacement === text) return null;
      before.set(text, replacement);
      replaced.push({ kind, text, replacement });
      replacements.add(replacement);
      // a network is known again without its length
      replacements.add(replacement.split('/')[0] ?? '');
      const number = kind === 'ipv4' ? readIpv4(text) : null;
      if (number !== null) ipv4Numbers.add(number);
      if (!isAddress(kind) && identifier.onlyHere !== true) names.add({ kind, text });
      return replacement;
    },
    *find(text) {
      yield* findOriginalAddresses(text, known);
      yield* names.find(text);
    },
  };
}

/** What was replaced by what, and what was given out, of one kind of address or of all names together. */
interface Space {
  readonly replaced: Map<string, string>;
  readonly replacements: Set<string>;
}

const createSpace = (): Space => ({ replaced: new Map(), replacements: new Set() });

const isAddress = (kind: Identifier['kind']): kind is 'ipv4' | 'ipv6' | 'mac' =>
  kind === 'ipv4' || kind === 'ipv6' || kind === 'mac';
