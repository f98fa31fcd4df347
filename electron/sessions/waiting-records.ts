import type { JournalEntry } from '../../shared/journal.ts';

interface WaitingRecord {
  readonly kind: JournalEntry['kind'];
  readonly text: string;
  readonly settle: (isSafe: boolean) => void;
}

/** Records on their way to the disk, oldest first. */
export interface WaitingRecords {
  readonly count: () => number;
  /** Resolves `true` once the record is safe, `false` when it was given up. */
  readonly add: (kind: JournalEntry['kind'], text: string) => Promise<boolean>;
  /** All of them, as one text to be written; then either `written` or `notWritten` is called, before the next `take`. */
  readonly take: () => { readonly text: string; readonly written: () => void; readonly notWritten: () => void };
  readonly giveUpAll: () => void;
}

/** What can be read from the system again. What the person wrote, what was diagnosed and what was changed is small and stays. */
const CAN_BE_GIVEN_UP: ReadonlySet<JournalEntry['kind']> = new Set([
  'output',
  'observation',
  'unchanged',
  'superseded',
]);

/** Beyond `mostCharacters`, those being written counted in, the oldest readings are given up. */
export function createWaitingRecords(mostCharacters: number): WaitingRecords {
  let waiting: WaitingRecord[] = [];
  let characters = 0;

  const settle = ({ text, settle }: WaitingRecord, isSafe: boolean) => {
    characters -= text.length;
    settle(isSafe);
  };
  const giveUpOldest = () => {
    if (characters <= mostCharacters) return;
    waiting = waiting.filter((each) => {
      if (characters <= mostCharacters || !CAN_BE_GIVEN_UP.has(each.kind)) return true;
      settle(each, false);
      return false;
    });
  };
  return {
    count: () => waiting.length,
    add: (kind, text) =>
      new Promise((settle) => {
        waiting.push({ kind, text, settle });
        characters += text.length;
        giveUpOldest();
      }),
    take: () => {
      const taken = waiting;
      waiting = [];
      return {
        text: taken.map((each) => each.text).join(''),
        written: () => {
          for (const each of taken) settle(each, true);
        },
        notWritten: () => {
          waiting = [...taken, ...waiting];
        },
      };
    },
    giveUpAll: () => {
      for (const each of waiting) settle(each, false);
      waiting = [];
    },
  };
}
