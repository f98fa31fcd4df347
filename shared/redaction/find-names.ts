import { isDomainName } from './domain-parts.ts';
import { asItIs, canonicalName, type Found, type IdentifierKind } from './identifier.ts';
import { DOTTED_WORD, namePlaces, URL_AUTHORITY, USER_AT_HOST } from './name-places.ts';
import { isOrdinary, isSystemAccount, looksLikeInterface } from './ordinary-words.ts';
import { matchesOf, type SoughtText } from './sought-text.ts';

/** What tools print in place of a name, terminals, and endings that every network has (RFC 6761, RFC 6762 appendix G). */
const NO_NAME =
  /^(?:ttys?\d+|console|local|lan|home|internal|localdomain|invalid|\(?null\)?|none|unknown|n\/a|nil|undefined|<.*>|\?+|-+|\*+|localhost|true|false|shared)$/i;

/** Names that the text around them shows to be names. */
export function* findNames(sought: SoughtText): Generator<Found> {
  for (const each of namePlaces)
    for (const { 1: lead = '', 2: name = '', index } of matchesOf(sought, each))
      yield* nameAt(each.kind, name, index + lead.length);
  yield* findUrls(sought);
  for (const { 1: user = '', 2: host = '', index } of matchesOf(sought, USER_AT_HOST)) {
    if (isInterfacePair(user, host) || isVersion(host)) continue;
    yield* nameAt('user', user, index);
    yield* nameAt('host', host, index + user.length + 1);
  }
  for (const { 0: word, index } of matchesOf(sought, DOTTED_WORD))
    if (isDomainName(canonicalName('domain', word))) yield* nameAt('domain', word, index);
}

/** `python@3.12` of Homebrew, which is nobody’s address. */
const isVersion = (host: string): boolean => /^\d+(?:\.\d+){0,2}$/.test(host);

/** `veth12@if3` of ip link, `getty@tty1.service` of systemd. */
const isInterfacePair = (user: string, host: string): boolean =>
  looksLikeInterface(host) || looksLikeInterface(user) || /\.(?:service|socket|slice|scope|mount)$/.test(host);

function* findUrls(sought: SoughtText): Generator<Found> {
  for (const { 1: scheme = '', 2: user, 3: secret, 4: host, index } of matchesOf(sought, URL_AUTHORITY)) {
    let at = index + scheme.length;
    if (user !== undefined) {
      yield* nameAt('user', user, at);
      at += user.length + 1;
    }
    if (secret !== undefined) {
      yield { kind: 'argument', text: secret, start: at, end: at + secret.length, spell: asItIs, onlyHere: true };
      at += secret.length + 1;
    }
    if (host !== undefined) yield* nameAt('host', host, at);
  }
}

/** A name without what surrounds it; a dotted one is a domain name. Nothing when it is none. */
export function* nameAt(kind: IdentifierKind, raw: string, start: number): Generator<Found> {
  const name = raw.trimEnd().replace(/[.,:;]+$/, '');
  const isHost = kind === 'host';
  if (name === '' || NO_NAME.test(name) || (isHost && (isNoHost(name) || looksLikeInterface(name)))) return;
  if (kind === 'user' && isSystemAccount(name.toLowerCase())) return;
  const actual = isHost && name.includes('.') ? 'domain' : kind;
  const text = canonicalName(actual, name);
  yield { kind: actual, text, start, end: start + name.length, spell: asItIs, onlyHere: isOrdinary(text) };
}

/** Addresses, versions and numbers are no names; what they are is told by others. */
const isNoHost = (name: string): boolean =>
  !/\p{L}/u.test(name) || name.startsWith('_') || /(?:^|\.)(?:in-addr|ip6)\.arpa$/i.test(name);
