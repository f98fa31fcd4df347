import type { RawOutput } from './raw-outputs.ts';

export interface RawWindow {
  readonly fromLine: number;
  readonly totalLines: number;
  readonly lines: readonly { readonly text: string; readonly isHighlighted: boolean }[];
}

const LONGEST_LINE = 4_000;

/**
 * Some lines of a raw output. When `printed` is given, the window is centred on its first place and every line of every
 * place is highlighted; `printed` may span lines, or be one record within a line of JSON, which is then shown alone on a
 * line of its own so that one record of a 10 MB line can be read.
 */
export function rawWindow(
  { text }: Pick<RawOutput, 'text'>,
  { printed, fromLine, lineCount }: { printed: string | null; fromLine: number; lineCount: number },
): RawWindow {
  const lines = isOneLongLine(text) ? recordsOf(text) : text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const highlighted = printed === null ? new Set<number>() : placesOf(lines, printed);
  const first = highlighted.values().next().value;
  const start = first === undefined ? fromLine - 1 : Math.max(0, first - Math.floor(lineCount / 4));
  return {
    fromLine: start + 1,
    totalLines: lines.length,
    lines: lines.slice(start, start + lineCount).map((line, offset) => ({
      text: line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line,
      isHighlighted: highlighted.has(start + offset),
    })),
  };
}

const isOneLongLine = (text: string): boolean => /^\s*\[\s*\{/.test(text) && !/\n./.test(text);

/** `[{…},{…}]` with a break between records. A `},{` inside a string is broken too: it is for reading, not parsing. */
const recordsOf = (text: string): string[] => text.trim().replaceAll('},{"', '},\n{"').split('\n');

function placesOf(lines: readonly string[], printed: string): Set<number> {
  const wanted = printed.split(/\r\n|\n|\r/);
  const first = wanted[0] ?? '';
  const places = new Set<number>();
  for (const [at, line] of lines.entries()) {
    const isHere =
      wanted.length === 1 ? line === first || isRecord(line, first) : wanted.every((w, i) => lines[at + i] === w);
    if (isHere) for (const offset of wanted.keys()) places.add(at + offset);
  }
  return places;
}

const isRecord = (line: string, record: string): boolean =>
  record.startsWith('{') && line.replace(/^\[/, '').replace(/[\],]+$/, '') === record;
