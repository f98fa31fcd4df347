import { isCommonLabel, splitDomain } from './domain-parts.ts';
import { canonicalName, type IdentifierKind } from './identifier.ts';
import { isSystemAccount } from './ordinary-words.ts';

type NameKind = Exclude<IdentifierKind, 'ipv4' | 'ipv6' | 'mac'>;

/** What a replaced name begins with; a number follows. */
const WORDS: Readonly<Record<Exclude<NameKind, 'domain' | 'uuid'>, string>> = {
  host: 'host',
  user: 'user',
  ssid: 'wifi',
  service: 'service',
  serial: 'serial',
  peer: 'peer',
  key: 'key',
  argument: 'argument',
};

export interface NameMapping {
  readonly replace: (kind: NameKind, text: string) => string | null;
  /** Whether a name is one of the replacements, or made of them. */
  readonly isGivenOut: (name: string) => boolean;
}

/**
 * Names into numbered ones: the same name has the same number wherever and however it stands, and a name that is an
 * original somewhere is never given out. Domain names keep their shape: `db.mini-red.lan` is `host-4.host-1.lan`,
 * `api.acme.com` is `host-5.domain-1.example` (RFC 2606).
 */
export function mapNames(originals: ReadonlySet<string>): NameMapping {
  const chosen = new Map<string, string>();
  const counts = new Map<string, number>();
  const given = new Set<string>();
  const number = (word: string, print: (count: number) => string): string => {
    for (;;) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      const name = print(count);
      if (originals.has(name)) continue;
      given.add(name);
      return name;
    }
  };
  const plain = (kind: NameKind, text: string): string => {
    const name = canonicalName(kind, text);
    const known = chosen.get(name);
    if (known !== undefined) return known;
    const replaced = fresh(kind, name);
    chosen.set(name, replaced);
    return replaced;
  };
  const fresh = (kind: NameKind, name: string): string => {
    if (kind === 'uuid') return number('uuid', (count) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`);
    if (kind !== 'domain') return number(WORDS[kind], (count) => `${WORDS[kind]}-${count}`);
    const { labels, registered, suffix } = splitDomain(name);
    const isTailnet = suffix === 'ts.net';
    const front = labels.map((label, at) => {
      if (isCommonLabel(label)) return label;
      return isTailnet && at === labels.length - 1 ? tailnet(label) : plain('host', label);
    });
    const end = registered === null ? suffix : domain(registered);
    return [...front, end].join('.');
  };
  const tailnet = (label: string): string => memo(`${label}.ts.net`, 'tailnet', (count) => `tailnet-${count}`);
  const domain = (registered: string): string =>
    memo(`${registered} registered`, 'domain', (count) => `domain-${count}.example`);
  const memo = (name: string, word: string, print: (count: number) => string): string => {
    const known = chosen.get(name);
    if (known !== undefined) return known;
    const replaced = number(word, print);
    chosen.set(name, replaced);
    return replaced;
  };
  const isGivenOut = (name: string): boolean => {
    const { labels, registered, suffix } = splitDomain(name);
    if (registered !== null) return (labels.length === 0 || labels.every(isOurs)) && given.has(registered);
    return suffix !== '' && labels.every(isOurs);
  };
  const isOurs = (label: string): boolean => given.has(label) || isCommonLabel(label);
  return {
    isGivenOut: (name) => given.has(name) || (name.includes('.') && isGivenOut(name)),
    replace: (kind, text) => (kind === 'user' && isSystemAccount(text.toLowerCase()) ? null : plain(kind, text)),
  };
}
