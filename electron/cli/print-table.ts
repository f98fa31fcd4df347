import { visibleText } from '../../shared/visible-text.ts';

export interface PrintedColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | number | null;
  readonly align?: 'right';
}

/** What stands for "the system did not say", so that it is not read as empty. */
const UNSAID = '-';

/**
 * An aligned table, two blanks between columns, nothing cut. Text from tools may hold escape sequences: they are made
 * visible, never sent to the terminal.
 */
export function printTable<Row>(rows: readonly Row[], columns: readonly PrintedColumn<Row>[]): string {
  const table = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => printCell(cell(row)))),
  ];
  const widths = columns.map((_, at) => table.reduce((most, line) => Math.max(most, line[at]?.length ?? 0), 0));
  return table
    .map((line) =>
      line
        .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const printCell = (cell: string | number | null): string =>
  cell === null || cell === '' ? UNSAID : visibleText(String(cell));
const pad = (cell: string, width: number, align?: 'right') =>
  align === 'right' ? cell.padStart(width) : cell.padEnd(width);
