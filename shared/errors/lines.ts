/** Where the lines of a text begin, to turn offsets into lines. */
export interface Lines {
  /** Counted from 0. */
  readonly indexOf: (offset: number) => number;
  readonly textOf: (index: number) => string;
}

/** Offsets in characters; a line ends before its newline. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    indexOf: (offset) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    textOf: (index) => text.slice(starts[index] ?? text.length, (starts[index + 1] ?? text.length + 1) - 1),
  };
}
