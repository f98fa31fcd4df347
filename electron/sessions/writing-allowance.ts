/** What polled texts may add to a session in the long run: 7 MB an hour, whatever changes and however large it is. */
const CHARACTERS_A_SECOND = 2_000;
/** And at once: a table of 100,000 routes before and after a change. */
const MOST_AT_ONCE = 32 * 1024 * 1024;

/** How much of polled texts may be written. It fills up as time goes by. */
export interface WritingAllowance {
  /** Takes so many characters and answers true, or false when there are not so many. One text larger than all of it waits until it is full. */
  readonly take: (characters: number) => boolean;
}

export function createWritingAllowance(now: () => number): WritingAllowance {
  let left = MOST_AT_ONCE;
  let countedAtMs = now();
  const fill = () => {
    const atMs = now();
    left = Math.min(MOST_AT_ONCE, left + (Math.max(0, atMs - countedAtMs) / 1_000) * CHARACTERS_A_SECOND);
    countedAtMs = atMs;
  };
  return {
    take: (characters) => {
      fill();
      if (left < Math.min(characters, MOST_AT_ONCE)) return false;
      left -= characters;
      return true;
    },
  };
}
