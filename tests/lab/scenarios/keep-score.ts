import { writeFile } from 'node:fs/promises';
import type { Score } from './score.ts';

const KEPT = new URL('../../../docs/coverage-scores.json', import.meta.url);

/** Kept for docs/coverage.md when ROUTELIGHT_WRITE_DOCS is set: a test run leaves no traces by itself. */
export async function keepScore({ causes, scenarios, faults, right, abstained, falseAccusations }: Score) {
  if (!process.env.ROUTELIGHT_WRITE_DOCS) return;
  const totals = { scenarios, faults, right, abstained, falseAccusations: falseAccusations.length };
  await writeFile(KEPT, `${JSON.stringify({ ...totals, causes }, null, 2)}\n`);
}
