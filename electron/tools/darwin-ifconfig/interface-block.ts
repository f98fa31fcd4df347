import type { AddressFamily } from '../../../shared/family.ts';
import { parseMacAddress } from '../../../shared/mac-address.ts';
import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { continuesAddress, isAddressText, readAddress } from './address-line.ts';
import { markAliases } from './aliases.ts';
import { kindOf } from './kind.ts';
import { isKnownLine } from './known-lines.ts';

/** `en0: flags=8863<UP,BROADCAST> mtu 1500 [index 6]`; mail programs put the mtu on a line of its own. */
const HEADER = /^\s*([^\s:]+):\s+flags=[0-9a-f]+<([^>]*)>(.*)$/;
const MTU = /^\s*mtu (\d{1,9})\b/;
const FAMILIES: ReadonlyMap<string, AddressFamily> = new Map([
  ['inet', 'ipv4'],
  ['inet6', 'ipv6'],
]);

interface AddressLine {
  readonly family: AddressFamily;
  readonly line: number;
  readonly printed: string;
  readonly words: string[];
}

/** What the lines under a header have told so far. */
type Seen = Pick<NetworkInterface, 'mtu' | 'mac' | 'status' | 'media' | 'members'>;

/** One interface while its lines arrive. `line` answers like a tool's line reader does. */
export interface InterfaceBlock {
  readonly line: (printed: string, line: number) => true | string;
  readonly finish: () => NetworkInterface;
}

/** Starts an interface at its header; `null` when the line is no header. */
export function startInterface(printed: string, line: number): InterfaceBlock | null {
  const [, name, flagText = '', rest = ''] = HEADER.exec(printed) ?? [];
  if (name === undefined) return null;
  const flags = flagText.split(',').filter((flag) => flag !== '');
  const seen: Seen = { mtu: numberIn(rest, MTU), mac: null, status: null, media: null, members: [] };
  const addresses: AddressLine[] = [];
  let lastWord = 'mtu';

  const readLine = (text: string, at: number): true | string => {
    const words = text.trim().split(/\s+/);
    const [first = '', second = ''] = words;
    const family = FAMILIES.get(first);
    if (family !== undefined) {
      if (!isAddressText(second.split('/')[0] ?? '', family)) return 'the address is none';
      addresses.push({ family, line: at, printed: text, words: words.slice(1) });
    } else if (FAMILIES.has(lastWord) && continuesAddress(first)) {
      addresses.at(-1)?.words.push(...words);
      return true;
    } else if (!readField(seen, text.trim(), lastWord) && !isKnownLine(text.trim())) {
      return 'not a line of ifconfig that is known';
    }
    lastWord = first;
    return true;
  };
  const finish = (): NetworkInterface => {
    const read = addresses.map(({ words, family, ...where }) => readAddress(words, family, where));
    return {
      line,
      printed,
      name,
      index: numberIn(rest, /\bindex (\d{1,9})\b/) ?? read.find(({ scopeId }) => scopeId !== null)?.scopeId ?? null,
      flags,
      ...seen,
      hardwarePort: null,
      kind: kindOf(name, flags, seen.mac),
      addresses: markAliases(read),
    };
  };
  return { line: readLine, finish };
}

/** Takes a line that tells one thing; `false` when it is another. A long media line may be broken before its brackets. */
function readField(seen: Seen, text: string, lastWord: string): boolean {
  const first = text.split(/\s/, 1)[0] ?? '';
  const value = text.slice(first.length).trim();
  if (first === 'ether' || first === 'lladdr') seen.mac = readMac(value);
  else if (first === 'status:') seen.status = value || null;
  else if (first === 'media:') Object.assign(seen, readMedia(value, seen.status));
  else if (lastWord === 'media:' && /^[(<]/.test(first)) seen.media = `${seen.media ?? ''} ${text}`.trim();
  else if (first === 'member:' && value !== '') seen.members.push(value.split(/\s/, 1)[0] ?? '');
  else if (text.startsWith('bond interfaces: ')) seen.members.push(...bondMembers(value));
  else if (first === 'mtu' && seen.mtu === null) seen.mtu = numberIn(text, MTU);
  else return false;
  return true;
}

/** `autoselect <full-duplex>`; Mac OS X 10.4 has the status on the same line. */
function readMedia(value: string, before: string | null): Pick<Seen, 'media' | 'status'> {
  const [media = '', status] = value.split(/(?:^|\s)status: /);
  return { media: media || null, status: status?.trim() || before };
}

/** `interfaces: en3 en4`, or `interfaces: <none>`. */
const bondMembers = (value: string): string[] =>
  value
    .split(/\s+/)
    .slice(1)
    .filter((name) => name !== '<none>');

const numberIn = (text: string, pattern: RegExp): number | null => {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Letters in place of digits (an anonymous paste) are kept, in lower case. */
function readMac(value: string): string | null {
  const address = value.split(/\s/, 1)[0] ?? '';
  return address === '' ? null : (parseMacAddress(address) ?? address.toLowerCase());
}
