import { useMemo } from 'react';
import type { LiveRow } from '../../shared/live.ts';
import type { RowOf } from '../../shared/question.ts';
import { usePage } from '../shell/page-context.ts';
import type { FilterField } from '../table/filter-field.ts';
import type { Column } from '../ui/data-table/column.ts';
import type { TableStore } from '../ui/data-table/table-state.ts';
import { type Columns, useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { type LiveRows, useLiveRows } from './use-live-rows.ts';

/** The questions whose rows are shown as they are, one row of the table each. */
export type TableQuestion = 'routes' | 'listeners' | 'sockets' | 'neighbors';

/** What of a TableScreen follows from its question. */
export interface QuestionTable<Row> {
  readonly question: TableQuestion;
  readonly store: TableStore;
  readonly live: LiveRows<Row>;
  readonly fields: readonly FilterField<Row>[];
  readonly rows: readonly LiveRow<Row>[];
  readonly columns: Columns<Row>;
}

/** Watches a question and arranges its rows and columns as the person chose. */
export function useQuestionTable<Q extends TableQuestion>(
  question: Q,
  columns: readonly Column<RowOf<Q>>[],
  fields: readonly FilterField<RowOf<Q>>[],
): QuestionTable<RowOf<Q>> {
  const page = usePage();
  const layout = useColumnLayout(question, columns);
  const reading = useMemo(() => ({ columns, fields }), [columns, fields]);
  const store = page.tables[question];
  const live = useLiveRows<RowOf<Q>>(page.live[question], store, reading, layout.shown);
  return { question, store, live, fields, rows: live.rows, columns: layout };
}
