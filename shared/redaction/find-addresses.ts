import { asItIs, type Found } from './identifier.ts';
import { ipv4OfBytes, keepBits, printIpv4, readIpv4 } from './ipv4-number.ts';
import { privateRangeOf } from './ipv4-space.ts';
import { printIpv6 } from './ipv6-bytes.ts';
import { foundMac, readRun } from './read-run.ts';
import { type Form, matchesOf, type SoughtText } from './sought-text.ts';
import { hexBytes, reverseWords, spellHexIpv4, spellHexIpv6 } from './spellings.ts';

const RUN = /[0-9a-f:.]{3,}/gi;
const DASHED_MAC: Form = { parts: ['-'], pattern: /(?<![\w-])[0-9a-f]{2}(?:-[0-9a-f]{2}){5,}(?![\w-])/gi };
/** Linux names an adapter after its hardware address: `enx001c42000008`. */
const NAMED_AFTER_MAC: Form = {
  parts: ['enx', 'wlx', 'wwx'],
  pattern: /(?<![A-Za-z0-9])((?:enx|wlx|wwx))([0-9a-f]{12})(?![A-Za-z0-9])/gi,
};
/** AWS and many providers name a machine after its address: `ip-10-20-0-5`. */
const NAMED_AFTER_IPV4: Form = {
  parts: ['ip-'],
  pattern: /(?<![A-Za-z0-9])(ip-)(\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3})(?![\d-])/gi,
};
/** The first three numbers, as people write a subnet: `192.168.2.x`, `192.168.2.*`. */
const STARRED: Form = { parts: ['.x', '.*'], pattern: /(?<![\w.])(\d{1,3}\.\d{1,3}\.\d{1,3})\.(?=[x*](?!\w))/gi };
/** /proc/net/route: interface, destination, gateway, flags. */
const PROC_ROUTE: Form = { parts: ['\t'], pattern: /^(\S{1,15}\t)([0-9A-F]{8})(\t)([0-9A-F]{8})(?=\t[0-9A-F]{4}\t)/gm };
/** /proc/net/if_inet6 and ipv6_route: an address of 32 digits, then a number of two. */
const PROC_IPV6 = /(?<![\w.:-])[0-9a-f]{32}(?= [0-9a-f]{2} )/g;
const IN_ADDR: Form = { parts: ['in-addr.arpa'], pattern: /(?<![\w.-])((?:\d{1,3}\.){1,4})(?=in-addr\.arpa)/gi };
const IP6_ARPA: Form = { parts: ['ip6.arpa'], pattern: /(?<![\w.-])((?:[0-9a-f]\.){1,32})(?=ip6\.arpa)/gi };

/** Every address and hardware address that can be told from its form alone. */
export function findAddresses(sought: SoughtText): Found[] {
  const { text } = sought;
  return [
    ...findRuns(text),
    ...findNamedAfter(sought),
    ...findStarred(sought),
    ...findProc(sought),
    ...findReversed(sought),
  ];
}

function* findRuns(text: string): Generator<Found> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const dot = run.indexOf('.');
    if ((dot < 0 || run.indexOf('.', dot + 1) < 0) && !run.includes(':')) continue;
    if (text.startsWith('in-addr.arpa', index + run.length) || text.startsWith('ip6.arpa', index + run.length))
      continue;
    const isCut = isWordAt(text, index - 1);
    const lead = isCut ? /^[^:.]*[:.]/.exec(run)?.[0].length : 0;
    if (lead === undefined) continue;
    const isCutBehind = isWordAt(text, index + run.length);
    for (const found of readRun(text, index + lead, run.slice(lead)))
      if (!isCutBehind || found.end < index + run.length) yield found;
  }
}

/** Whether a letter of ASCII, a digit or `_` stands there. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN beyond either end
  const lower = code | 32;
  return (code >= 48 && code <= 57) || code === 95 || (code < 128 && lower >= 97 && lower <= 122);
}

function* findNamedAfter(sought: SoughtText): Generator<Found> {
  for (const { 0: spelled, index } of matchesOf(sought, DASHED_MAC))
    yield foundMac(spelled, spelled.replaceAll('-', ''), index);
  for (const { 1: lead = '', 2: digits = '', index } of matchesOf(sought, NAMED_AFTER_MAC))
    yield foundMac(digits, digits, index + lead.length);
  for (const { 1: lead = '', 2: dashed = '', index } of matchesOf(sought, NAMED_AFTER_IPV4)) {
    const number = readIpv4(dashed.replaceAll('-', '.'));
    const start = index + lead.length;
    if (number !== null) yield { ...ipv4At(number, start, dashed.length), spell: (to) => to.replaceAll('.', '-') };
  }
}

function* findStarred(sought: SoughtText): Generator<Found> {
  for (const { 1: three = '', index } of matchesOf(sought, STARRED)) {
    const number = readIpv4(`${three}.0`);
    if (number === null || (privateRangeOf(number) === null && keepBits(number, 8) === 0)) continue;
    const network = `${printIpv4(number)}/24`;
    yield { kind: 'ipv4', text: network, start: index, end: index + three.length, spell: firstThree };
  }
}

const firstThree = (network: string): string => network.split('.').slice(0, 3).join('.');

function* findProc(sought: SoughtText): Generator<Found> {
  for (const { 1: name = '', 2: to = '', 3: tab = '', 4: by = '', index } of matchesOf(sought, PROC_ROUTE)) {
    const start = index + name.length;
    yield procIpv4(to, start);
    yield procIpv4(by, start + to.length + tab.length);
  }
  for (const { 0: digits, index } of sought.text.matchAll(PROC_IPV6)) {
    const address = printIpv6(hexBytes(digits));
    const spell = (to: string) => spellHexIpv6(to.split('/')[0] ?? '', digits, false);
    yield { kind: 'ipv6', text: address, start: index, end: index + 32, spell };
  }
}

function procIpv4(digits: string, start: number): Found {
  return { ...ipv4At(ipv4OfBytes(reverseWords(digits)), start, 8), spell: (to) => spellHexIpv4(to, digits) };
}

const ipv4At = (number: number, start: number, width: number): Found => ({
  kind: 'ipv4',
  text: printIpv4(number),
  start,
  end: start + width,
  spell: asItIs,
});

/** Names of reverse lookups (RFC 1035 §3.5, RFC 3596 §2.5); a short one is a network. */
function* findReversed(sought: SoughtText): Generator<Found> {
  for (const { 1: labels = '', index } of matchesOf(sought, IN_ADDR)) {
    const octets = labels.split('.').slice(0, -1).reverse();
    const number = readIpv4([...octets, '0', '0', '0'].slice(0, 4).join('.'));
    if (number === null) continue;
    const network = octets.length === 4 ? printIpv4(number) : `${printIpv4(number)}/${octets.length * 8}`;
    const spell = (to: string) => `${(to.split('/')[0] ?? '').split('.').slice(0, octets.length).reverse().join('.')}.`;
    yield { kind: 'ipv4', text: network, start: index, end: index + labels.length, spell };
  }
  for (const { 1: labels = '', index } of matchesOf(sought, IP6_ARPA)) {
    const nibbles = labels.split('.').slice(0, -1).reverse();
    const address = printIpv6(hexBytes(nibbles.join('').padEnd(32, '0')));
    const whole = nibbles.length === 32 ? address : `${address}/${nibbles.length * 4}`;
    const spell = (to: string) =>
      `${[...spellHexIpv6(to.split('/')[0] ?? '', '', false)].slice(0, nibbles.length).reverse().join('.')}.`;
    yield { kind: 'ipv6', text: whole, start: index, end: index + labels.length, spell };
  }
}
