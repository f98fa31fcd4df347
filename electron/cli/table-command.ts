import type { Question, RowOf } from '../../shared/question.ts';
import {
  firewallColumns,
  interfaceColumns,
  interfaceLines,
  listenerColumns,
  neighborColumns,
  resolverColumns,
  routeColumns,
  socketColumns,
} from './columns.ts';
import type { ExitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';
import { runReadCommand } from './read-command.ts';

const print = {
  routes: (rows: readonly RowOf<'routes'>[]) => printTable(rows, routeColumns),
  interfaces: (rows: readonly RowOf<'interfaces'>[]) => printTable(interfaceLines(rows), interfaceColumns),
  listeners: (rows: readonly RowOf<'listeners'>[]) => printTable(rows, listenerColumns),
  sockets: (rows: readonly RowOf<'sockets'>[]) => printTable(rows, socketColumns),
  neighbors: (rows: readonly RowOf<'neighbors'>[]) => printTable(rows, neighborColumns),
  resolvers: (rows: readonly RowOf<'resolvers'>[]) => printTable(rows, resolverColumns),
  firewall: (rows: readonly RowOf<'firewall'>[]) => printTable(rows, firewallColumns),
} satisfies { [Q in Question]?: (rows: readonly RowOf<Q>[]) => string };

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
