import type { RowOf } from '../../shared/question.ts';
import type { ExitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';
import { printedTables } from './printed-tables.ts';
import { runReadCommand } from './read-command.ts';

const print = printedTables(printTable);

/** The questions that have a command of their own, which prints one table. */
export type TableName = keyof typeof print;

/** `routelight routes` and its like. */
export const runTableCommand = <Q extends TableName>(
  question: Q,
  options: LookingOptions,
  output: Output,
): Promise<ExitCode> =>
  // the table of printers is keyed by the question, which the compiler does not see through `Q`
  runReadCommand(question, options, output, print[question] as (rows: readonly RowOf<Q>[]) => string);
