import { visibleText } from '../../../shared/visible-text.ts';
import type { ExitedRun } from './runner.ts';

const MOST_CHARACTERS = 200;

/** The last line a program printed, complaints first, for a sentence about it; `null` when it printed nothing. */
export function wordsOf(run: Pick<ExitedRun, 'stdout' | 'stderr'>): string | null {
  const text = run.stderr.trim() === '' ? run.stdout : run.stderr;
  const line =
    text
      .trimEnd()
      .split(/[\r\n]+/)
      .at(-1)
      ?.trim() ?? '';
  return line === '' ? null : visibleText(line, MOST_CHARACTERS);
}
