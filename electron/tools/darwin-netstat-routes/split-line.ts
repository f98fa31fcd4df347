import type { Layout } from './layout.ts';

/** The columns of one row as printed. */
export interface RouteFields {
  readonly destination: string;
  /** `null` when the column is blank: an interface of Ethernet type that has no link-layer address. */
  readonly gateway: string | null;
  /** Where the gateway begins, counted from the destination; `null` without a gateway. */
  readonly gatewayOffset: number | null;
  readonly flags: string;
  readonly interfaceName: string;
  /** Seconds, `!`, `-`, or `null` when the column is blank. */
  readonly expire: string | null;
  readonly mtu: number | null;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** The letters of netstat(1) in the order in which it prints them; letters we do not know may follow `U`. */
const FLAGS = /^(?:U[A-Za-z1-3]{0,24}|(?=.)G?H?R?D?M?m?d?C?X?L?S?1?2?W?c?3?B?b?I?i?Y?r?g?)$/;
const INTERFACE = /^[A-Za-z][\w.-]*\*?$/;
const EXPIRE = /^(?:\d+|!|-)$/;
const NUMBER = /^\d+$/;
/** Refs, Use and Mtu are all the numbers that any layout has between the flags and the interface. */
const MOST_NUMBERS = 3;

/**
 * Splits on blanks from the left (facts E2): destination and gateway, then the flags, a run of numbers (Refs, Use and,
 * with -l, Mtu, which may be blank), the interface, and when it expires. Widths are not relied on: a long IPv6 address
 * pushes the rest of its line to the right, and pasted text has its blanks squeezed.
 */
export function splitRouteLine(printed: string, layout: Layout): RouteFields | string {
  const words = wordsOf(printed);
  const destination = words[layout.destinationColumn];
  const at = flagsAt(words, layout);
  if (destination === undefined || at === null) return 'no flags where the Flags column should be';
  let next = at + 1;
  while (NUMBER.test(words[next]?.text ?? '')) next += 1;
  const numbers = words.slice(at + 1, next);
  const interfaceName = words[next]?.text;
  if (interfaceName === undefined) return 'the line ends before the interface';
  if (!isInterface(interfaceName, layout) || numbers.length > MOST_NUMBERS) return 'no interface name behind the flags';
  const expire = readExpire(words.slice(next + 1), layout);
  if (expire === undefined) return 'more columns than the table has';
  const gateway = at > layout.destinationColumn + 1 ? words[layout.destinationColumn + 1] : undefined;
  return {
    destination: destination.text,
    gateway: gateway?.text ?? null,
    gatewayOffset: gateway ? gateway.start - destination.start : null,
    flags: words[at]?.text ?? '',
    interfaceName,
    expire,
    mtu: numbers.length === MOST_NUMBERS ? Number(numbers[MOST_NUMBERS - 1]?.text) : null,
  };
}

const wordsOf = (printed: string): readonly Word[] =>
  Array.from(printed.matchAll(/\S+/g), (match) => ({ text: match[0], start: match.index }));

/** Where the flags are: under their header, or third; one earlier when the column before them is blank. */
function flagsAt(words: readonly Word[], { flagsColumn, destinationColumn }: Layout): number | null {
  const isFlags = (at: number) => at > destinationColumn && FLAGS.test(words[at]?.text ?? '');
  if (isFlags(flagsColumn)) return flagsColumn;
  return isFlags(flagsColumn - 1) ? flagsColumn - 1 : null;
}

/** Names end with a unit number on macOS; under a header a name is believed without (it is cut at 8 to 14 characters). */
const isInterface = (name: string, { hasHeader }: Layout) => INTERFACE.test(name) && (hasHeader || /\d/.test(name));

/** What is printed under Expire, `null` when it is blank; `undefined` when there are words that belong to no column. */
function readExpire(trailing: readonly Word[], { expireEnd }: Layout): string | null | undefined {
  const [first, second] = trailing;
  if (first === undefined) return null;
  if (expireEnd === null) return second === undefined && EXPIRE.test(first.text) ? first.text : undefined;
  return EXPIRE.test(first.text) && first.start + first.text.length <= expireEnd ? first.text : null;
}
