import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import type { InterfaceAddress } from '../../../shared/network-interface.ts';
import { prefixLengthOfMask } from '../../../shared/prefix.ts';

/** An address as ifconfig prints it; `scopeId` is the number of the interface it belongs to. */
export type PrintedAddress = Omit<InterfaceAddress, 'isAlias'> & { readonly scopeId: number | null };

/** Words with a value behind them, and those whose value is not kept (lifetimes of `-L`). */
const WITH_VALUE = new Set(['-->', 'netmask', 'prefixlen', 'broadcast', 'scopeid', 'pltime', 'vltime']);
const ALONE = new Set(
  'alias anycast autoconf clat46 deprecated detached duplicated dynamic optimistic secured temporary tentative'.split(
    ' ',
  ),
);

/** Whether a line goes on with the address above it: mail programs break long ones. */
export const continuesAddress = (firstWord: string): boolean => WITH_VALUE.has(firstWord) || ALONE.has(firstWord);

/** Four parts with dots, or something with a colon: an address, or one that was made anonymous with letters. */
export function isAddressText(text: string, family: AddressFamily): boolean {
  return family === 'ipv4' ? /^[\w-]+(?:\.[\w-]+){3}$/.test(text) : /^[\w.:%-]*:[\w.:%-]*$/.test(text);
}

/**
 * `inet A [--> B] netmask 0xffffff00 [broadcast C]`, `inet6 A%en0 [--> B] prefixlen 64 [words] [scopeid 0x4]`: af_inet.c
 * and af_inet6.c of ifconfig. `words` are what stands after `inet` or `inet6`.
 */
export function readAddress(
  words: readonly string[],
  family: AddressFamily,
  where: { readonly line: number; readonly printed: string },
): PrintedAddress {
  const [bare = '', writtenLength] = (words[0] ?? '').split('/');
  const values = new Map<string, string>();
  const flags: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!WITH_VALUE.has(word)) flags.push(word);
    else {
      at += 1;
      values.set(word, words[at] ?? '');
    }
  }
  return {
    ...where,
    family,
    ...spell(bare),
    prefixLength: prefixLengthOf(values.get('netmask'), values.get('prefixlen') ?? writtenLength, family),
    broadcast: spellOrNull(values.get('broadcast')),
    peerAddress: spellOrNull(values.get('-->')),
    flags,
    label: null,
    scopeId: numberOrNull(values.get('scopeid'), /^0x[0-9a-f]{1,8}$/),
  };
}

/** Canonical; an address that is none, since somebody made it anonymous, stays as printed. */
function spell(text: string): Pick<InterfaceAddress, 'address' | 'zone'> {
  const { address, zone } = parseAddress(text) ?? { address: text, zone: null };
  return { address, zone };
}

const spellOrNull = (text: string | undefined): string | null => (text ? spell(text).address : null);

/** `%#x` prints a mask without its leading zeros: `0x0`. */
function prefixLengthOf(mask: string | undefined, length: string | undefined, family: AddressFamily): number | null {
  if (mask !== undefined) return prefixLengthOfMask(mask.replace(/^0x([0-9a-f]{1,7})$/, (_, hex) => `0x${pad(hex)}`));
  const number = numberOrNull(length, /^\d{1,3}$/);
  return number !== null && number <= (family === 'ipv4' ? 32 : 128) ? number : null;
}

const pad = (hex: string) => hex.padStart(8, '0');
const numberOrNull = (text: string | undefined, form: RegExp): number | null =>
  text !== undefined && form.test(text) ? Number(text) : null;
