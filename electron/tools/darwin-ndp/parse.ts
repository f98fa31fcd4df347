import { parseAddress } from '../../../shared/address.ts';
import { parseMacAddress } from '../../../shared/mac-address.ts';
import type { Neighbor } from '../../../shared/neighbor.ts';
import { isTimeLeft, secondsLeft } from '../darwin-time-left.ts';

const HEADER = /^Neighbor\s+Linklayer Address\s+Netif\s+Expire/;
const NO_ENTRY = /^\S+ \(\S+\) -- no entry$/;
/** `-t` begins each line with the time of day. */
const TIME_OF_DAY = /^\d{2}:\d{2}:\d{2}\.\d+$/;
const INTERFACE = /^(?:[A-Za-z][\w.-]*|\?)$/;
/** ND6_LLINFO_* (RFC 4861 §7.3.2), as ndp.c abbreviates them; `?` is one it does not know. */
const STATES: Readonly<Record<string, string>> = {
  N: 'nostate',
  I: 'incomplete',
  R: 'reachable',
  S: 'stale',
  D: 'delay',
  P: 'probe',
  '?': 'unknown',
};
/** R router, P or p proxy, W a mask of odd length. */
const FLAGS = /^[RPWp]{1,4}$/;

/** One line of ndp: a neighbour, or its header. */
export function readNdpLine(printed: string, line: number, onRow: (row: Neighbor) => void): boolean | string {
  const text = printed.trim();
  if (HEADER.test(text) || NO_ENTRY.test(text)) return true;
  const words = text.split(/\s+/);
  const [name = '', mac = '', netif = '', ...rest] = TIME_OF_DAY.test(words[0] ?? '') ? words.slice(1) : words;
  if (mac !== '(incomplete)' && parseMacAddress(mac) === null) return 'no link-layer address in the second column';
  if (!INTERFACE.test(netif)) return 'no interface in the third column';
  const columns = readColumns(rest);
  if (columns === null) return 'more columns than the table has';
  onRow({
    line,
    printed,
    family: 'ipv6',
    ...nameOf(name),
    mac: parseMacAddress(mac),
    interfaceName: netif === '?' ? null : netif,
    ...columns,
  });
  return true;
}

/** Without -n a name stands where the address is. */
function nameOf(name: string): Pick<Neighbor, 'address' | 'zone' | 'hostname'> {
  const parsed = parseAddress(name);
  if (parsed?.family !== 'ipv6') return { address: null, zone: null, hostname: name };
  return { address: parsed.address, zone: parsed.zone, hostname: null };
}

type Columns = Pick<Neighbor, 'state' | 'isRouter' | 'flags' | 'expiresInSeconds'>;

/**
 * Expire (two of them with -l), St, Flgs and Prbs. Flgs and Prbs are blank more often than not, and so are Expire and St
 * for an entry the kernel has just dropped. What `-x` prints behind Prbs (signal quality) is passed over.
 */
function readColumns(words: readonly string[]): Columns | null {
  const firstOther = words.findIndex((word) => !isTimeLeft(word));
  const times = firstOther < 0 ? words : words.slice(0, firstOther);
  const others = words.slice(times.length);
  const state = times.length > 0 ? STATES[others[0] ?? ''] : undefined;
  const letters = others[state === undefined ? 0 : 1];
  const flags = letters !== undefined && FLAGS.test(letters) ? [...letters] : [];
  const behind = others.slice((state === undefined ? 0 : 1) + (flags.length > 0 ? 1 : 0));
  if (
    times.length > 2 ||
    !behind.every((word) => /^(?:-?\d+|none|unknown|off|poor|good|near|general|far)$/.test(word))
  ) {
    return null;
  }
  const inWords = times.filter((time) => time === 'permanent' || time === 'expired');
  return {
    state: state ?? null,
    isRouter: flags.includes('R'),
    flags: [...flags, ...new Set(inWords)],
    expiresInSeconds: times.map(secondsLeft).find((seconds) => seconds !== null) ?? null,
  };
}
