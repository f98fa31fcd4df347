import type { Printed } from '../../shared/printed.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';

/** A mail breaks a wide row into two or three pieces; more than that is no longer a row. */
const MOST_PIECES = 4;
/** Trying is cheap, but not free: a text with more unread lines than this was not wrapped, it is something else. */
const MOST_TRIES = 2_000;

/** In characters. Mails are wrapped at 72 or more, terminals at 80. */
const NARROWEST_WRAP = 66;

type Reader = Pick<PlatformTool<Printed, never>, 'startParse'>;

/**
 * Puts rows that a mail or chat has wrapped back on one line. A line that the tool cannot read is joined to the line before
 * it, or with the lines after it, when the tool can read the whole by itself. The joined lines become empty ones, so line
 * numbers stay those of the text. The text comes back as it was when there was nothing to join.
 */
export function rejoinWrapped(text: string, tool: Reader, unreadLines: readonly { readonly line: number }[]): string {
  if (unreadLines.length > MOST_TRIES) return text;
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line } of unreadLines) {
    const at = line - 1;
    if (lines[at]?.trim()) joinBackward(lines, at, tool) || joinForward(lines, at, tool);
  }
  return lines.join('\n');
}

function joinBackward(lines: string[], at: number, tool: Reader): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < MOST_PIECES && lines[before] === '') before -= 1;
  const [head, tail] = [lines[before]?.trimEnd() ?? '', lines[at]?.trimStart() ?? ''];
  const joined = `${head} ${tail}`;
  if (head.trim() === '' || !isOneLine(tool, joined)) return false;
  if (!mayBeWrapped(head, tail) && isOneLine(tool, head)) return false;
  lines[before] = joined;
  lines[at] = '';
  return true;
}

/**
 * Whether a line may have been broken before `tail`: what wraps lines does so where the next word would reach beyond its
 * width, and few are narrower than this. A row that is whole without its tail and shorter was followed by something else.
 */
const mayBeWrapped = (head: string, tail: string): boolean => head.length + 1 + tail.search(/\s|$/) > NARROWEST_WRAP;

function joinForward(lines: string[], at: number, tool: Reader): boolean {
  let joined = lines[at]?.trimEnd() ?? '';
  for (let next = at + 1; next < at + MOST_PIECES && lines[next]?.trim(); next += 1) {
    joined += ` ${lines[next]?.trim()}`;
    if (!isOneLine(tool, joined)) continue;
    lines[at] = joined;
    lines.fill('', at + 1, next + 1);
    return true;
  }
  return false;
}

/** Just one row and nothing left over; or a header, which has no numbers: data must not vanish into one. */
function isOneLine(tool: Reader, text: string): boolean {
  const { rows, unreadLines } = parseText(tool, text);
  return unreadLines.length === 0 && (rows.length === 1 || (rows.length === 0 && !/\d/.test(text)));
}
