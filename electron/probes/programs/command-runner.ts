import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import { errnoNamed } from '../../../shared/errors/errno.ts';
import { explainError } from '../../../shared/errors/explain-error.ts';
import type { PlatformId } from '../../../shared/family.ts';
import type { ConnectPlan } from '../connect.ts';
import { allText, type ExitedRun, type ProgramRunner } from './runner.ts';
import { addressWithZone, failed, programFailed, type Said } from './said.ts';
import { wordsOf } from './words-of.ts';

/** Categories that are a deadline without an errno (`explain`). */
const DEADLINES: ReadonlySet<string> = new Set(['timeout', 'timed-out']);

/**
 * A command line of the person's own, with the target put into its words. It counts as through when it exits with 0; else its
 * text is read as any pasted error would be. The source address is its own affair.
 */
export const commandRunner = (words: readonly string[]): ProgramRunner => ({
  command: (file, plan) => ({ file, args: words.slice(1).map((word) => filled(word, plan)) }),
  read: readCommand,
});

/** Both places at once: an address never holds braces, and what was put in is not looked at again. */
const filled = (word: string, { target }: ConnectPlan): string =>
  word.replace(/\{(host|port)\}/g, (_, place) => (place === 'host' ? addressWithZone(target) : String(target.port)));

function readCommand(run: ExitedRun, platform: PlatformId): Said {
  if (run.code === 0) return failed({ kind: 'accepted' });
  const { recognised, category } = explainError(allText(run), { platform });
  const outcome = classifyConnectError(recognised ? category : '');
  if (outcome.kind !== 'unclassified')
    return { ...failed(outcome), errno: category, errnoNumber: errnoNamed(category)?.numberOn[platform] ?? null };
  if (recognised && DEADLINES.has(category)) return failed({ kind: 'timed-out' });
  const words = wordsOf(run);
  return programFailed(
    `It ended with exit code ${run.code}, which does not say whether it connected${words === null ? '.' : `: ${words}`}`,
  );
}
