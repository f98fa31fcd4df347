import { readingDocument } from '../../shared/json-documents.ts';
import { describeProblem } from '../../shared/observation-text.ts';
import { type Question, questions, type RowOf } from '../../shared/question.ts';
import { completenessOf } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import type { Reading } from '../platforms/platform.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { type OpenedHost, openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';

/** `routelight routes` and its like: one question, asked once. */
export async function runReadCommand<Q extends Question>(
  question: Q,
  options: LookingOptions,
  output: Output,
  print: (rows: readonly RowOf<Q>[]) => string,
): Promise<ExitCode> {
  const opened = await openForCommand(options);
  try {
    const takenAtMs = Date.now();
    const reading: Reading<RowOf<Q>> = await opened.platform.readers[question](opened.look);
    if (options.json) output.print(printJson(question, opened, takenAtMs, reading));
    else {
      const rows = reading.rows.map(({ row }) => row);
      if (rows.length > 0) output.print(print(rows));
      remarkProblems(reading, output);
    }
    return exitCodeOf(completenessOf(reading.observations));
  } finally {
    await opened.host.close();
  }
}

export function remarkProblems({ observations }: Pick<Reading<unknown>, 'observations'>, output: Output): void {
  for (const observation of observations) {
    const problem = describeProblem(observation);
    if (problem !== null) output.remark(`routelight: ${visibleText(problem)}`);
  }
}

/** Checked against its schema before it leaves: scripts rely on it. One row a line, so that it can be read and grepped. */
function printJson<Q extends Question>(
  question: Q,
  { host }: OpenedHost,
  takenAtMs: number,
  { rows, observations }: Reading<RowOf<Q>>,
): string {
  const document = readingDocument(questions[question]).parse({
    question,
    host: host.label,
    platform: host.platform,
    takenAt: host.recordedAt ?? new Date(takenAtMs).toISOString(),
    completeness: completenessOf(observations),
    rows: rows.map(({ row, source }) => ({ ...row, source })),
    observations,
  });
  const { rows: printedRows, ...rest } = document;
  const head = JSON.stringify({ ...rest, rows: [] }).replace(/"rows":\[\]\}$/, '"rows":[');
  return `${head}${printedRows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}`;
}
