import { findOriginalAddresses } from './find-originals.ts';
import type { Found, Identifier } from './identifier.ts';
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
  const replaced = new Map<string, Replaced>();
  const replacements = new Set<string>();
  const names = createKnownNames();
  const idOf = ({ kind, text }: Identifier): string => `${isAddress(kind) ? kind : 'name'} ${text}`;
  const isOriginal = (identifier: Identifier): boolean => replaced.has(idOf(identifier));

  return {
    all: () => [...replaced.values()],
    replacementFor: (identifier) => {
      const id = idOf(identifier);
      const known = replaced.get(id);
      if (known !== undefined) return known.replacement;
      if (replacements.has(id)) return null;
      const { kind, text } = identifier;
      const replacement = mapping.replace(identifier);
      if (replacement === null || replacement === text) return null;
      replaced.set(id, { kind, text, replacement });
      replacements.add(idOf({ kind, text: replacement }));
      // a network is known again without its length
      replacements.add(idOf({ kind, text: replacement.split('/')[0] ?? '' }));
      if (!isAddress(kind) && identifier.onlyHere !== true) names.add({ kind, text });
      return replacement;
    },
    *find(text) {
      yield* findOriginalAddresses(text, isOriginal);
      yield* names.find(text);
    },
  };
}

const isAddress = (kind: Identifier['kind']): boolean => kind === 'ipv4' || kind === 'ipv6' || kind === 'mac';
