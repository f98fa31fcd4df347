import { parseAddress } from '../../../shared/address.ts';
import { parseMacAddress } from '../../../shared/mac-address.ts';
import type { Neighbor } from '../../../shared/neighbor.ts';
import { isTimeLeft, secondsLeft } from '../darwin-time-left.ts';

/** `host (address) at mac on en0 ifscope permanent [ethernet]` (arp.c print_entry). */
const SENTENCE = /^(\S+) \(([^)\s]+)\) at (\S+)(.*)$/;
const NO_ENTRY = /^\S+ \([^)\s]+\) -- no entry(?: on \S+)?$/;
/** Columns of `-l`; RSSI and the like follow with `-x`. */
const COLUMNS = /^Neighbor\s+Linklayer Address\s+Expire\(O\)\s+Expire\(I\)\s+Netif\b/;
/** ` on en0`, then words like `ifscope permanent published (proxy only) [ethernet]`. */
const REST = /^(?: on \S+)?(?: [a-z-]+| ?\([a-z -]+\)| ?\[[\w -]+\])*$/;
const ATTRIBUTE = /\([^)]*\)|\[[^\]]*\]|[^\s([]+/g;

/** Whether arp said that it knows nothing of the address asked for: an answer, not a failure. */
export const hasNoEntry = (text: string): boolean => text.split(/\r?\n/).some((line) => NO_ENTRY.test(line.trim()));

/** One line of arp: a neighbour, the header of `-l`, or that there is no entry. */
export function readArpLine(printed: string, line: number, onRow: (row: Neighbor) => void): boolean | string {
  const text = printed.trim().replace(/\s+/g, ' ');
  if (NO_ENTRY.test(text) || COLUMNS.test(text)) return true;
  const read = readSentence(text) ?? readColumns(text.split(' '));
  if (typeof read === 'string') return read;
  onRow({ line, printed, family: 'ipv4', zone: null, isRouter: false, ...read });
  return true;
}

type ArpFields = Omit<Neighbor, 'line' | 'printed' | 'family' | 'zone' | 'isRouter'>;

function readSentence(text: string): ArpFields | string | null {
  const [, name, printedAddress = '', mac = '', rest = ''] = SENTENCE.exec(text) ?? [];
  if (name === undefined) return null;
  const address = ipv4Of(printedAddress);
  if (address === null) return 'no IPv4 address in parentheses';
  if (mac !== '(incomplete)' && parseMacAddress(mac) === null) return 'no link-layer address after "at"';
  if (!REST.test(rest)) return 'words after the link-layer address that are no attribute';
  const attributes: readonly string[] = rest.match(ATTRIBUTE) ?? [];
  const onAt = attributes.indexOf('on');
  const flags = attributes.filter((_, at) => onAt < 0 || (at !== onAt && at !== onAt + 1)).map(withoutBrackets);
  return {
    address,
    hostname: name === '?' ? null : name,
    mac: parseMacAddress(mac),
    interfaceName: onAt < 0 ? null : (attributes[onAt + 1] ?? null),
    state: mac === '(incomplete)' ? 'incomplete' : flags.includes('permanent') ? 'permanent' : null,
    flags,
    expiresInSeconds: null,
  };
}

/** `[ethernet]`, `(proxy only)` and `(weird)` are attributes like the bare words. */
const withoutBrackets = (attribute: string) => attribute.replace(/^[[(]|[\])]$/g, '');

/** A row of `arp -anl`: when the entry expires for sending (O) is printed before when it does for receiving (I). */
function readColumns([address = '', mac = '', outgoing = '', incoming = '', netif]: readonly string[]):
  | ArpFields
  | string {
  const parsed = ipv4Of(address);
  const isRow =
    (mac === '(incomplete)' || parseMacAddress(mac) !== null) && isTimeLeft(outgoing) && isTimeLeft(incoming);
  if (parsed === null || !isRow) return 'neither a sentence nor a row of arp';
  const isPermanent = outgoing === 'permanent' || incoming === 'permanent';
  return {
    address: parsed,
    hostname: null,
    mac: parseMacAddress(mac),
    interfaceName: netif ?? null,
    state: mac === '(incomplete)' ? 'incomplete' : isPermanent ? 'permanent' : null,
    flags: [...(isPermanent ? ['permanent'] : []), ...(outgoing === 'expired' ? ['expired'] : [])],
    expiresInSeconds: secondsLeft(outgoing) ?? secondsLeft(incoming),
  };
}

function ipv4Of(text: string): string | null {
  const parsed = parseAddress(text);
  return parsed?.family === 'ipv4' ? parsed.address : null;
}
