import type { Identifier, IdentifierKind } from './identifier.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Known } from './known.ts';
import { mapIpv4 } from './map-ipv4.ts';
import { mapIpv6 } from './map-ipv6.ts';
import { mapMac } from './map-mac.ts';
import { mapNames } from './map-names.ts';
import type { RedactionLevel } from './redaction-level.ts';

/** One consistent mapping of a report. */
export interface Mapping {
  /** What stands in place of an identifier; `null` when it stays as it is. */
  readonly replace: (identifier: Identifier) => string | null;
  /** Sentences about relations that could not be kept. */
  readonly notes: () => readonly string[];
}

/** Keys derived from the one given that are tried so that no replacement is an original of another. */
const MOST_KEYS = 16;

/** The mapping that moves as few private networks as possible out of the wider network they belong to. */
export function createMapping(level: Exclude<RedactionLevel, 'off'>, key: string, known: Known): Mapping {
  const ipv4s = known.identifiers.filter(({ kind }) => kind === 'ipv4').map(({ text }) => text);
  const { displacedWith } = mapIpv4(keyedHash(key), level === 'strict', ipv4s, known.networks);
  const tryKey = (tried: string) => ({ key: tried, displaced: displacedWith(keyedHash(tried)) });
  let best = tryKey(`${key} 0`);
  for (let attempt = 1; attempt < MOST_KEYS && best.displaced > 0; attempt += 1) {
    const next = tryKey(`${key} ${attempt}`);
    if (next.displaced < best.displaced) best = next;
  }
  return mappingOf(level === 'strict', best.key, known);
}

function mappingOf(isStrict: boolean, key: string, { identifiers, networks }: Known): Mapping {
  const of = (kind: IdentifierKind) => identifiers.filter((each) => each.kind === kind).map(({ text }) => text);
  const hash = keyedHash(key);
  const ipv4 = mapIpv4(hash, isStrict, of('ipv4'), networks);
  const macs = mapMac(hash, new Set(of('mac')));
  const names = mapNames(new Set(identifiers.map(({ text }) => text.toLowerCase())));
  const ipv6 = mapIpv6(hash, isStrict, of('ipv6'), ipv4.replace, macs.replace);
  for (const text of of('ipv4')) ipv4.replace(text);
  const replace = ({ kind, text }: Identifier): string | null => {
    if (kind === 'ipv4') return ipv4.replace(text);
    if (kind === 'ipv6') return ipv6(text);
    if (kind === 'mac') return macs.replace(text);
    return names.isGivenOut(text) ? null : names.replace(kind, text);
  };
  return { replace, notes: () => [...ipv4.blocks.notes, ...macs.notes] };
}
