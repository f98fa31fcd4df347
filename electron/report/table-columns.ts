import type { Question, RowOf } from '../../shared/question.ts';
import type { ReportTableName } from '../../shared/report/report-choices.ts';
import {
  firewallColumns,
  interfaceColumns,
  interfaceLines,
  listenerColumns,
  neighborColumns,
  resolverColumns,
  routeColumns,
  socketColumns,
} from '../cli/columns.ts';
import type { PrintedColumn } from '../cli/print-table.ts';

export interface TableCells {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

type CellsOf<Q extends Question> = (rows: readonly RowOf<Q>[]) => TableCells;

/** The columns that the command line prints, under titles for a page. */
export const cellsOf: { readonly [Name in ReportTableName]: CellsOf<Name> } = {
  routes: (rows) => cells(rows, routeColumns),
  interfaces: (rows) => cells(interfaceLines(rows), interfaceColumns),
  listeners: (rows) => cells(rows, listenerColumns),
  sockets: (rows) => cells(rows, socketColumns),
  neighbors: (rows) => cells(rows, neighborColumns),
  resolvers: (rows) => cells(rows, resolverColumns),
  firewall: (rows) => cells(rows, firewallColumns),
};

/** A column in which no row says anything is left out. */
function cells<Row>(rows: readonly Row[], columns: readonly PrintedColumn<Row>[]): TableCells {
  const told = columns.filter(({ cell }) => rows.some((row) => isTold(cell(row))));
  return {
    columns: told.map(({ title, align }) => ({ title: pageTitle(title), isNumber: align === 'right' })),
    rows: rows.map((row) => told.map(({ cell }) => (isTold(cell(row)) ? String(cell(row)) : null))),
  };
}

const isTold = (cell: string | number | null): boolean => cell !== null && cell !== '';

/** `DESTINATION` is shouted on a page; `MAC` is not. */
const pageTitle = (title: string): string =>
  ['MAC', 'MTU', 'PID'].includes(title) ? title : `${title.charAt(0)}${title.slice(1).toLowerCase()}`;
