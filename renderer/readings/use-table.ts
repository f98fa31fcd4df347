import { useMemo } from 'react';
import type { LiveRow } from '../../shared/live.ts';
import type { RowOf } from '../../shared/question.ts';
import type { Page } from '../shell/page.ts';
import { usePage } from '../shell/page-context.ts';
import type { FilterField } from '../table/filter-field.ts';
import type { RowReading } from '../table/use-table-rows.ts';
import type { Column } from '../ui/data-table/column.ts';
import type { TableStore } from '../ui/data-table/table-state.ts';
import { type Columns, useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { type LiveRows, useLiveRows } from './use-live-rows.ts';

/** The questions that have a table of their own. */
export type TableQuestion = Extract<keyof Page['tables'], keyof Page['live']>;

/** What of a TableScreen follows from its question and its columns. */
export interface Table<Q extends TableQuestion, Shown> {
  readonly question: Q;
  readonly store: TableStore;
  readonly live: LiveRows<RowOf<Q>>;
  readonly fields: readonly FilterField<RowOf<Q>>[];
  readonly columns: Columns<Shown>;
}

interface TableSettings<Row, Shown> {
  /** The table whose filter, sort and selection are used, where a question has two; its own without. */
  readonly name?: keyof Page['tables'];
  /** The name under which the choice of columns is remembered; the table's without. */
  readonly layout?: string;
  readonly columns: readonly Column<Shown>[];
  readonly reading: RowReading<Row>;
  /** The columns in which words are looked for, where the table does not show the rows as they were read. */
  readonly searched?: readonly { readonly id: string }[];
  readonly isShown?: ((row: Row) => boolean) | null;
}

/** Watches a question and arranges its rows and columns as the person chose. */
export function useTable<Q extends TableQuestion, Shown>(
  question: Q,
  { name = question, layout = name, columns, reading, searched, isShown }: TableSettings<RowOf<Q>, Shown>,
): Table<Q, Shown> {
  const page = usePage();
  const store = page.tables[name];
  const arranged = useColumnLayout(layout, columns);
  const live = useLiveRows<RowOf<Q>>(page.live[question], store, reading, searched ?? arranged.shown, isShown);
  return { question, store, live, fields: reading.fields, columns: arranged };
}

interface PlainSettings<Row> extends Omit<TableSettings<Row, Row>, 'reading' | 'searched'> {
  readonly fields: readonly FilterField<Row>[];
  /** The columns whose text can be searched, when not all can; see RowReading. */
  readonly searchable?: readonly Column<Row>[];
}

/** A table with a line for each row, as the system lists them. */
export function usePlainTable<Q extends TableQuestion>(
  question: Q,
  { fields, searchable, ...settings }: PlainSettings<RowOf<Q>>,
): Table<Q, RowOf<Q>> & { readonly rows: readonly LiveRow<RowOf<Q>>[] } {
  const { columns } = settings;
  const reading = useMemo(() => ({ columns, fields, searched: searchable ?? columns }), [columns, fields, searchable]);
  const table = useTable<Q, RowOf<Q>>(question, { ...settings, reading });
  return { ...table, rows: table.live.rows };
}
