import { outcomeWords } from '../../shared/outcome-words.ts';
import { targetTitle } from '../../shared/programs/combination-words.ts';
import { combinationKey, combinationsOf } from '../../shared/programs/combinations.ts';
import type { Difference, MatrixCell, MatrixPlan } from '../../shared/programs/matrix.ts';
import { programTitle } from '../../shared/programs/program-title.ts';
import { type CopyColumn, type CopyFormat, copyRows } from '../table/copy-rows.ts';

interface Copied {
  readonly plan: MatrixPlan;
  readonly cells: ReadonlyMap<string, MatrixCell>;
  readonly differences?: readonly Difference[];
}

const columns: readonly CopyColumn<MatrixCell>[] = [
  { title: 'Program', text: ({ program }) => programTitle(program) },
  { title: 'Environment', text: ({ environment }) => environment },
  { title: 'Target', text: ({ attempt }) => targetTitle(attempt.target) },
  { title: 'Source', text: ({ attempt }) => attempt.sourceAddress ?? 'any' },
  { title: 'Outcome', text: ({ attempt }) => outcomeWords[attempt.outcome.kind] },
  {
    title: 'Error',
    text: ({ attempt }) => [attempt.errno, attempt.errnoNumber].filter((each) => each !== null).join(' '),
  },
  { title: 'Milliseconds', text: ({ attempt }) => attempt.elapsedMs.toFixed(1) },
  { title: 'Local address', text: ({ attempt }) => attempt.local?.address ?? '' },
  { title: 'Machine', text: ({ vantage }) => vantage },
];

/** One line a connect, in the order of the plan, so that two copies can be compared; with Markdown, what differs as well. */
export function copyMatrix({ plan, cells, differences = [] }: Copied, format: CopyFormat): string {
  const rows = combinationsOf(plan).flatMap((each) => cells.get(combinationKey(each)) ?? []);
  const table = copyRows(rows, columns, format);
  if (format !== 'markdown' || differences.length === 0) return table;
  return `${differences.map(({ text }) => `- ${text.replace(/[\\`*_[\]<>]/g, '\\$&')}`).join('\n')}\n\n${table}`;
}
