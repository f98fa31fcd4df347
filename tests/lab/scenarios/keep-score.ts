import { writeFile } from 'node:fs/promises';
import type { Score } from './score.ts';

/** Of which scenarios: of the lab, on a real kernel, or of the pretend Mac. */
export type ScoreOf = 'lab' | 'mac';

/** docs/coverage-scores.json for the lab; beside it, that of the Mac. */
export const scoreFile = (of: ScoreOf): URL =>
  new URL(`../../../docs/coverage-scores${of === 'lab' ? '' : `-${of}`}.json`, import.meta.url);

/** As it is kept: without what a reader can count. */
export function keptScore({ causes, scenarios, faults, right, abstained, falseAccusations, wrong }: Score) {
  return { scenarios, faults, right, abstained, falseAccusations: falseAccusations.length, wrong, causes };
}
export type KeptScore = ReturnType<typeof keptScore> & {
  /** Written by hand when the figures are not of one whole run; gone with the next. */
  readonly remark?: string;
};

/** Kept for docs/coverage.md when ROUTELIGHT_WRITE_DOCS is set: a test run leaves no traces by itself. */
export async function keepScore(of: ScoreOf, score: Score): Promise<void> {
  if (!process.env.ROUTELIGHT_WRITE_DOCS) return;
  await writeFile(scoreFile(of), `${JSON.stringify(keptScore(score), null, 2)}\n`);
}
