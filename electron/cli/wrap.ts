/** What fits beside a terminal over ssh. */
const USUAL_COLUMNS = 80;
const MOST_COLUMNS = 120;
const LEAST_TEXT = 24;

/** The width to write for: that of the terminal, no wider than the eye likes; of a pipe, the usual one. */
export const widthOf = (columns: number | null): number => Math.min(columns ?? USUAL_COLUMNS, MOST_COLUMNS);

/**
 * A text cut between words, each line behind its indent: the first behind `label`, the others behind as many blanks. A word
 * that is longer than the line stays whole.
 */
export function wrap(label: string, text: string, width: number): readonly string[] {
  const room = Math.max(LEAST_TEXT, width - label.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, at) => (at === 0 ? label : ' '.repeat(label.length)) + each);
}
