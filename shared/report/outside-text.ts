import { visibleText } from '../visible-text.ts';

/** A sentence or a cell that is longer says nothing more to a reader. */
const MOST_IN_LINE = 2_000;
/** One line of a raw output. */
const MOST_IN_RAW_LINE = 4_000;

/** Text from outside on one line: nothing in it hides, reorders or moves; a cut is said. */
export function shownLine(text: string, most: number = MOST_IN_LINE): string {
  if (text.length <= most) return visibleText(text, most);
  return `${visibleText(text.slice(0, most), most)}… (${text.length - most} more characters left out)`;
}

/** Text from outside with its own line ends, each line as `shownLine` shows it; the last line end is dropped. */
export const shownLines = (text: string): readonly string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .split('\t')
        .map((part) => shownLine(part, MOST_IN_RAW_LINE))
        .join('\t'),
    );
