import type { Owner } from '../../../shared/socket.ts';

/** The header words after `(state)`; `null` while no header was seen. */
export type TrailingWords = readonly string[] | null;

/**
 * state options gencnt flags flags1 usecnt rtncnt fltrs, as macOS 13 and later print them at the right end:
 * `%05x %08x %016llx %08x %08x %6d %6d %06x` (main.c print_socket_stats_data; gencnt may be narrower on 13 and 14).
 */
const TAIL =
  /^[0-9a-f]{5,8}\s+[0-9a-f]{8}\s+[0-9a-f]{1,16}\s+[0-9a-f]{8}\s+[0-9a-f]{8}\s+-?\d+\s+-?\d+\s+[0-9a-f]{6,8}$/;
const TAIL_WORDS = 8;
/** state options, as macOS 12 and earlier print them. */
const OLD_TAIL = /^0x[0-9a-f]+\s+0x[0-9a-f]+$/;
const OLD_TAIL_WORDS = 2;

/** [rxbytes txbytes] rhiwat shiwat pid epid */
const PID_AND_EPID = /^(?:\d+\s+){2}(?:\d+\s+\d+\s+)?(\d+)\s+\d+$/;
/** rxbytes txbytes rhiwat shiwat process:pid, where the process may be empty or hold blanks, colons and digits. */
const PROCESS_AND_PID = /^(?:\d+\s+){3}\d+\s(.*):(\d+)$/s;
/** The same with `-vv`, which adds eprocess:epid. */
const TWO_PROCESSES = /^(?:\d+\s+){3}\d+\s(.*?):(\d+)\s.*:\d+$/s;

const CUT_OFF = 'the line ends before its last column';
const UNKNOWN = 'the columns after the state are of no known layout';

/**
 * The process that last used the socket, from what is printed after the state; or why that cannot be read.
 *
 * Four layouts (facts E5), told apart from the right end of the line, since names hold anything. The header decides only
 * where a line has no such end. `null` without `-v`, and where the kernel gave pid 0 and no name.
 */
export function readOwner(rest: string, words: TrailingWords): { readonly owner: Owner | null } | string {
  const text = rest.trim();
  const tailStart = startOfTail(text, TAIL, TAIL_WORDS) ?? startOfTail(text, OLD_TAIL, OLD_TAIL_WORDS);
  if (tailStart === null) return readWithoutTail(text, words);
  const before = text.slice(0, tailStart).trim();
  const pid = PID_AND_EPID.exec(before)?.[1];
  if (pid !== undefined) return { owner: ownerOf(pid, '') };
  const pattern = words?.includes('eprocess:epid') ? TWO_PROCESSES : PROCESS_AND_PID;
  const [, command, processPid] = pattern.exec(before) ?? [];
  return processPid === undefined ? UNKNOWN : { owner: ownerOf(processPid, command?.trim() ?? '') };
}

/** Where the last `count` words begin, if they are that tail. Found from the right: trying every blank costs the most of a table. */
function startOfTail(text: string, tail: RegExp, count: number): number | null {
  let at = text.length;
  for (let words = 0; words < count; words += 1) {
    while (at > 0 && isBlank(text, at - 1)) at -= 1;
    while (at > 0 && !isBlank(text, at - 1)) at -= 1;
  }
  return tail.test(text.slice(at)) ? at : null;
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';

/** `netstat -an` prints nothing here, `-b` two byte counts, very old releases the pid without state and options. */
function readWithoutTail(rest: string, words: TrailingWords): { readonly owner: Owner | null } | string {
  if (words?.includes('options')) return CUT_OFF;
  const numbers = rest === '' ? [] : rest.split(/\s+/);
  if (!numbers.every((each) => /^\d+$/.test(each))) return UNKNOWN;
  const at = words?.indexOf('pid') ?? -1;
  if (at < 0) return { owner: null };
  return numbers.length === words?.length ? { owner: ownerOf(numbers[at] ?? '0', '') } : CUT_OFF;
}

function ownerOf(pid: string, command: string): Owner | null {
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || (number === 0 && command === '')) return null;
  return { pid: number, command: command === '' ? null : command, user: null };
}
