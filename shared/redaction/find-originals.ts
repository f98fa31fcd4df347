import { parseMacAddress } from '../mac-address.ts';
import type { Found } from './identifier.ts';
import { type Ipv4Number, ipv4OfBytes, printIpv4, readIpv4 } from './ipv4-number.ts';
import { canonicalIpv6, printIpv6 } from './ipv6-bytes.ts';
import { foundMac } from './read-run.ts';
import { hexBytes, reverseWords, spellHexIpv4, spellHexIpv6, spellIpv6 } from './spellings.ts';

const DOTTED = /(?<!\d)(\d{1,3})([._-])\d{1,3}\2\d{1,3}\2\d{1,3}(?!\d)/g;
const DECIMAL = /(?<![\d.])\d{8,10}(?![\d.])/g;
/** Eight digits are an IPv4 address, twelve a hardware address, 32 an IPv6 address. */
const HEXADECIMAL =
  /(?<![0-9a-z])(?:0x(?=[0-9a-f]{8}(?![0-9a-z])))?([0-9a-f]{8}(?:[0-9a-f]{4}(?:[0-9a-f]{20})?)?)(?![0-9a-z])/gi;
const COLONS = /[0-9a-f:.]{3,}/gi;
const MAC = /(?<![0-9a-f])[0-9a-f]{1,2}([:.-])[0-9a-f]{1,2}(?:\1[0-9a-f]{1,2}){4,}(?![0-9a-z])/gi;
/** What follows the first four digits of `001c.4200.0008`: a pattern that begins with one character is found sooner. */
const DOTTED_MAC_END = /\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9a-z])/gi;
const FOUR_DIGITS = /(?:^|[^0-9a-z])[0-9a-f]{4}$/i;

/** Which addresses are replaced. */
export interface KnownAddresses {
  readonly hasIpv4: (number: Ipv4Number) => boolean;
  readonly has: (kind: 'ipv6' | 'mac', text: string) => boolean;
}

/**
 * Addresses known to be originals, in any of their spellings and wherever they stand. It takes them out of longer runs, and
 * numbers for addresses, which without knowing them would see addresses everywhere.
 */
export function* findOriginalAddresses(text: string, known: KnownAddresses): Generator<Found> {
  yield* dotted(text, known);
  for (const { 0: digits, index } of text.matchAll(DECIMAL)) {
    const number = Number(digits);
    if (number < 2 ** 32 && known.hasIpv4(number))
      yield ipv4(number, index, digits.length, (to) => String(readIpv4(to) ?? to));
  }
  yield* hexadecimal(text, known);
  for (const { 0: spelled, index } of text.matchAll(MAC)) {
    const mac = parseMacAddress(spelled);
    if (mac !== null && known.has('mac', mac)) yield foundMac(spelled, mac.replaceAll(':', ''), index);
  }
  yield* dottedMacs(text, known);
  yield* colons(text, known);
}

function* hexadecimal(text: string, known: KnownAddresses): Generator<Found> {
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(HEXADECIMAL)) {
    const start = index + whole.length - digits.length;
    if (digits.length === 8) yield* hexIpv4(digits, start, known);
    else if (digits.length === 12) yield* bareMac(digits, start, known);
    else yield* hexIpv6(digits, start, known);
  }
}

function* hexIpv4(digits: string, start: number, known: KnownAddresses): Generator<Found> {
  const [number, turned] = [Number.parseInt(digits, 16), ipv4OfBytes(reverseWords(digits))];
  if (known.hasIpv4(number))
    yield ipv4(number, start, 8, (to) => spellHexIpv6(`::ffff:${to}`, digits, false).slice(24));
  if (known.hasIpv4(turned)) yield ipv4(turned, start, 8, (to) => spellHexIpv4(to, digits));
}

function* hexIpv6(digits: string, start: number, known: KnownAddresses): Generator<Found> {
  for (const isReversed of [false, true]) {
    const address = printIpv6(isReversed ? reverseWords(digits) : hexBytes(digits));
    const spell = (to: string) => spellHexIpv6(to, digits, isReversed);
    if (known.has('ipv6', address)) yield { kind: 'ipv6', text: address, start, end: start + 32, spell };
  }
}

function* dottedMacs(text: string, known: KnownAddresses): Generator<Found> {
  const pattern = new RegExp(DOTTED_MAC_END);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index - 4;
    if (start >= 0 && FOUR_DIGITS.test(text.slice(Math.max(0, start - 1), match.index)))
      yield* bareMac(text.slice(start, pattern.lastIndex), start, known);
    else pattern.lastIndex = match.index + 1;
  }
}

function* bareMac(spelled: string, start: number, known: KnownAddresses): Generator<Found> {
  const found = foundMac(spelled, spelled.replaceAll('.', ''), start);
  if (known.has('mac', found.text)) yield found;
}

const ipv4 = (number: Ipv4Number, start: number, width: number, spell: Found['spell']): Found => ({
  kind: 'ipv4',
  text: printIpv4(number),
  start,
  end: start + width,
  spell,
});

/** Four numbers with dots, dashes or underscores; of five numbers, both fours. */
function* dotted(text: string, known: KnownAddresses): Generator<Found> {
  const pattern = new RegExp(DOTTED);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, first = '', separator = '.'] = match;
    const number = readIpv4(separator === '.' ? whole : whole.replaceAll(separator, '.'));
    if (number !== null && known.hasIpv4(number))
      yield ipv4(number, match.index, whole.length, (to) => to.split('.').join(separator));
    pattern.lastIndex = match.index + first.length + 1;
  }
}

/** An IPv6 address with a port behind it, or with some digits too many in front and behind. */
function* colons(text: string, known: KnownAddresses): Generator<Found> {
  for (const { 0: run, index } of text.matchAll(COLONS)) {
    if (run.length > 64 || !mayBeIpv6(run)) continue;
    const shorter = [run, run.replace(/[.:]+$/, ''), run.replace(/[.:]\d{1,5}$/, '')];
    const whole = [...new Set(shorter)].filter((each) => canonicalIpv6(each) !== null);
    for (const spelled of whole.length > 0 ? whole : windows(run)) {
      const address = canonicalIpv6(spelled);
      if (address === null || !known.has('ipv6', address)) continue;
      const start = index + run.indexOf(spelled);
      yield { kind: 'ipv6', text: address, start, end: start + spelled.length, spell: (to) => spellIpv6(to, spelled) };
    }
  }
}

/** Eight groups, or `::` in place of some of them. */
function mayBeIpv6(run: string): boolean {
  let colons = 0;
  for (let at = run.indexOf(':'); at >= 0; at = run.indexOf(':', at + 1)) colons += 1;
  return colons >= 7 || (colons > 1 && run.includes('::'));
}

function* windows(run: string): Generator<string> {
  for (let lead = 0; lead < 5; lead += 1)
    for (let tail = 0; tail < 7 && lead + tail < run.length; tail += 1) yield run.slice(lead, run.length - tail);
}
