import type { RowOf } from '../../shared/question.ts';
import type { ReportTableName } from '../../shared/report/report-choices.ts';
import type { PrintedColumn } from '../cli/print-table.ts';
import { printedTables } from '../cli/printed-tables.ts';

export interface TableCells {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

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

/** The columns that the command line prints, under titles for a page. */
export const cellsOf: {
  readonly [Name in ReportTableName]: (rows: readonly RowOf<Name>[]) => TableCells;
} = printedTables(cells);
