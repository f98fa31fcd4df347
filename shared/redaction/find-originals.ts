import { parseMacAddress } from '../mac-address.ts';
import type { Found, Identifier } from './identifier.ts';
import { ipv4OfBytes, printIpv4, readIpv4 } from './ipv4-number.ts';
import { canonicalIpv6, printIpv6 } from './ipv6-bytes.ts';
import { foundMac } from './read-run.ts';
import { hexBytes, reverseWords, spellHexIpv4, spellHexIpv6, spellIpv6 } from './spellings.ts';

const DOTTED = /(?<!\d)(\d{1,3})([._-])\d{1,3}\2\d{1,3}\2\d{1,3}(?!\d)/g;
const DECIMAL = /(?<![\d.])\d{8,10}(?![\d.])/g;
const HEXADECIMAL = /(?<![0-9a-z])(?:0x)?([0-9a-f]{8})(?![0-9a-z])/gi;
const HEXADECIMAL_IPV6 = /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/gi;
const COLONS = /[0-9a-f:.]{3,}/gi;
const MAC = /(?<![0-9a-f])[0-9a-f]{1,2}([:.-])[0-9a-f]{1,2}(?:\1[0-9a-f]{1,2}){4,}(?![0-9a-z])/gi;
const BARE_MAC = /(?<![0-9a-z])(?:[0-9a-f]{12}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![0-9a-z])/gi;

/** Whether an identifier is one that is replaced. */
export type IsOriginal = (identifier: Identifier) => boolean;

/**
 * Addresses known to be originals, in any of their spellings and wherever they stand. It takes them out of longer runs, and
 * numbers for addresses, which without knowing them would see addresses everywhere.
 */
export function* findOriginalAddresses(text: string, isOriginal: IsOriginal): Generator<Found> {
  for (const found of candidates(text)) if (isOriginal(found)) yield found;
}

function* candidates(text: string): Generator<Found> {
  yield* dotted(text);
  for (const { 0: digits, index } of text.matchAll(DECIMAL))
    if (Number(digits) < 2 ** 32) yield ipv4(Number(digits), index, digits.length, (to) => String(readIpv4(to) ?? to));
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(HEXADECIMAL)) {
    const start = index + whole.length - 8;
    yield ipv4(ipv4OfBytes(hexBytes(digits)), start, 8, (to) => spellHexIpv6(`::ffff:${to}`, digits, false).slice(24));
    yield ipv4(ipv4OfBytes(reverseWords(digits)), start, 8, (to) => spellHexIpv4(to, digits));
  }
  for (const { 0: digits, index } of text.matchAll(HEXADECIMAL_IPV6))
    for (const isReversed of [false, true]) {
      const address = printIpv6(isReversed ? reverseWords(digits) : hexBytes(digits));
      const spell = (to: string) => spellHexIpv6(to, digits, isReversed);
      yield { kind: 'ipv6', text: address, start: index, end: index + 32, spell };
    }
  for (const { 0: spelled, index } of text.matchAll(MAC)) {
    const mac = parseMacAddress(spelled);
    if (mac !== null) yield foundMac(spelled, mac.replaceAll(':', ''), index);
  }
  for (const { 0: spelled, index } of text.matchAll(BARE_MAC))
    yield foundMac(spelled, spelled.replaceAll('.', ''), index);
  yield* colons(text);
}

const ipv4 = (number: number, start: number, width: number, spell: Found['spell']): Found => ({
  kind: 'ipv4',
  text: printIpv4(number),
  start,
  end: start + width,
  spell,
});

/** Four numbers with dots, dashes or underscores; of five numbers, both fours. */
function* dotted(text: string): Generator<Found> {
  const pattern = new RegExp(DOTTED);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, first = '', separator = '.'] = match;
    const number = readIpv4(whole.split(separator).join('.'));
    if (number !== null) yield ipv4(number, match.index, whole.length, (to) => to.split('.').join(separator));
    pattern.lastIndex = match.index + first.length + 1;
  }
}

/** An IPv6 address with a port behind it, or with some digits too many in front and behind. */
function* colons(text: string): Generator<Found> {
  for (const { 0: run, index } of text.matchAll(COLONS)) {
    if (run.length > 64 || !(run.includes('::') || run.split(':').length >= 8)) continue;
    const shorter = [run, run.replace(/[.:]+$/, ''), run.replace(/[.:]\d{1,5}$/, '')];
    const whole = [...new Set(shorter)].filter((each) => canonicalIpv6(each) !== null);
    for (const spelled of whole.length > 0 ? whole : windows(run)) {
      const address = canonicalIpv6(spelled);
      if (address === null) continue;
      const start = index + run.indexOf(spelled);
      yield { kind: 'ipv6', text: address, start, end: start + spelled.length, spell: (to) => spellIpv6(to, spelled) };
    }
  }
}

function* windows(run: string): Generator<string> {
  for (let lead = 0; lead < 5; lead += 1)
    for (let tail = 0; tail < 7 && lead + tail < run.length; tail += 1) yield run.slice(lead, run.length - tail);
}
