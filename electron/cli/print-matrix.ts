import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { fareWords } from '../../shared/outcome-words.ts';
import { targetTitle } from '../../shared/programs/combination-words.ts';
import type { MatrixCell } from '../../shared/programs/matrix.ts';
import type { MatrixDocument } from '../../shared/programs/matrix-document.ts';
import { programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type PrintedColumn, printTable } from './print-table.ts';

/** A table of what was tried, and under it what differs. */
export function printMatrix(document: MatrixDocument): string {
  const { cells, differences, plan, remarks } = document;
  const columns: readonly PrintedColumn<MatrixCell>[] = [
    { title: 'PROGRAM', cell: ({ program }) => programTitle(program) },
    { title: 'TARGET', cell: ({ attempt }) => targetTitle(attempt.target) },
    ...(plan.sources.length > 1
      ? [{ title: 'FROM', cell: ({ attempt }: MatrixCell) => attempt.sourceAddress ?? 'any source' }]
      : []),
    ...(plan.environments.length > 1
      ? [{ title: 'ENVIRONMENT', cell: ({ environment }: MatrixCell) => environment }]
      : []),
    { title: 'OUTCOME', cell: outcomeText },
    { title: 'ERROR', cell: ({ attempt }) => errorText(attempt) },
    { title: 'MS', cell: ({ attempt }) => attempt.elapsedMs.toFixed(1), align: 'right' },
  ];
  const sentences = [...remarks, ...differences.map(({ text }) => text)].map((text) => visibleText(text, 1_000));
  return [printTable(cells, columns), '', ...sentences].join('\n');
}

function outcomeText({ attempt, again }: MatrixCell): string {
  const words = fareWords[attempt.outcome.kind];
  if (attempt.outcome.kind === 'program-failed') return `${words}: ${attempt.outcome.because}`;
  const atOnce = attempt.isSynchronous === true ? ', at once' : '';
  const repeated =
    again === null
      ? ''
      : `, then ${again.outcome.kind === attempt.outcome.kind ? 'again' : fareWords[again.outcome.kind]}`;
  return `${words}${atOnce}${repeated}`;
}

const errorText = ({ errno, errnoNumber }: ConnectAttempt): string | null =>
  errno === null || errnoNumber === null ? errno : `${errno} (${errnoNumber})`;
