import type { ReactNode } from 'react';
import type { SortKey } from '../../table/sort-rows.ts';

/** One column of a table. */
export interface Column<Row> {
  /** Unique in its table, and the name under which its width is remembered. */
  readonly id: string;
  readonly title: string;
  /** What the column means, shown on its header; `null` when the title says it all. */
  readonly description: string | null;
  readonly widthPx: number;
  readonly align?: 'start' | 'end';
  /** Addresses, ports, flags: anything compared digit by digit. */
  readonly isMono?: boolean;
  readonly isHiddenAtFirst?: boolean;
  /** The cell as text: what is shown, searched, copied and read aloud. Empty for what the system did not say. */
  text(row: Row): string;
  /** A richer view of the same text. */
  render?(row: Row): ReactNode;
  /** The cell's jargon in plain words; `null` when there is none. */
  tip?(row: Row): string | null;
  /** Order of the rows; their text when absent. */
  sortKey?(row: Row): SortKey;
}

/** A row on its way into a table. */
export interface TableRow<Row> {
  /** Stable from reading to reading. */
  readonly id: string;
  readonly row: Row;
}

/** How a row changed lately. */
export type RowMark = 'added' | 'changed' | 'removed';
