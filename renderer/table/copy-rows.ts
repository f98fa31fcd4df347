import { visibleText } from '../../shared/visible-text.ts';

export type CopyFormat = 'tsv' | 'json' | 'markdown';

/** A column as copying sees it. */
export interface CopyColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

/** Rows as text for the clipboard: the columns that are shown, or every fact of the rows for JSON. */
export function copyRows<Row>(
  rows: readonly Row[],
  columns: readonly CopyColumn<Row>[],
  format: CopyFormat,
  factOf: (row: Row) => unknown = (row) => row,
): string {
  if (format === 'json') return printJson(rows.map(factOf));
  const table = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return format === 'tsv' ? printTsv(table) : printMarkdown(table);
}

/**
 * Tab-separated, one row a line. Tabs and line feeds inside a cell become visible signs, so a row stays a row wherever it is
 * pasted; a cell with a double quote is quoted as spreadsheets expect (RFC 4180 §2.7).
 */
export function printTsv(table: readonly (readonly string[])[]): string {
  return `${table.map((cells) => cells.map(tsvCell).join('\t')).join('\n')}\n`;
}

const tsvCell = (cell: string): string => {
  const shown = visibleText(cell);
  return shown.includes('"') ? `"${shown.replaceAll('"', '""')}"` : shown;
};

/** A table of GitHub Flavored Markdown, padded so that it reads as plain text too. */
export function printMarkdown(table: readonly (readonly string[])[]): string {
  const cells = table.map((row) => row.map(markdownCell));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return `${[line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')}\n`;
}

const markdownCell = (cell: string): string => visibleText(cell).replace(/[\\|`*_[\]<>]/g, '\\$&');

/** JSON escapes control characters by itself; the invisible ones it lets through are escaped too. */
const printJson = (rows: readonly unknown[]): string =>
  `${JSON.stringify(rows, null, 2).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )}\n`;
