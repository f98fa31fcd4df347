import type { Found } from './identifier.ts';
import { keepBits, printIpv4, readIpv4 } from './ipv4-number.ts';

/** A destination with fewer than four numbers, a gateway and flags: a row of macOS netstat -rn (facts E1). */
const DESTINATION = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:\/(\d{1,2}))?(?=[ \t]+\S+[ \t]+[A-Za-z123]{1,20}[ \t])/gm;
/** The flags say that it is such a row: `UCS`, `UGSc`, `UmW3`. */
const FLAGS = /^[ \t]+\S+[ \t]+U[A-Za-z123]{0,19}[ \t]/;

/** `192.168.2`, `169.254`, `10`, `64/2` as netstat shortens them: without a length it is eight for each number. */
export function* findShortened(text: string): Generator<Found> {
  for (const { 0: whole, 1: numbers = '', 2: slash, index } of text.matchAll(DESTINATION)) {
    const count = numbers.split('.').length;
    const number = readIpv4([numbers, '0', '0', '0'].slice(0, 5 - count).join('.'));
    const end = index + whole.length;
    if (number === null || !FLAGS.test(text.slice(end, end + 100))) continue;
    const length = slash === undefined ? count * 8 : Number(slash);
    if (length > 32 || keepBits(number, length) !== number) continue;
    const spell = (to: string) => shorten(to, count, slash !== undefined);
    yield { kind: 'ipv4', text: `${printIpv4(number)}/${length}`, start: index, end, spell };
  }
}

/** As many numbers as before, more where one of them is not zero; the length where it does not follow from them. */
function shorten(network: string, count: number, hasLength: boolean): string {
  const [address = '', length] = network.split('/');
  const octets = address.split('.');
  const needed = octets.findLastIndex((octet) => octet !== '0') + 1;
  const shown = Math.max(count, needed);
  const text = octets.slice(0, shown).join('.');
  return hasLength || Number(length) !== shown * 8 ? `${text}/${length}` : text;
}
