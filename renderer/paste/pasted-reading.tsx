import { useMemo } from 'react';
import { useStore } from 'zustand';
import { UnreadLines } from '../readings/output-view.tsx';
import { usePage } from '../shell/page-context.ts';
import { copyRows } from '../table/copy-rows.ts';
import { sortRows } from '../table/sort-rows.ts';
import { announce } from '../ui/announcer.tsx';
import type { Column, TableRow } from '../ui/data-table/column.ts';
import { DataTable } from '../ui/data-table/data-table.tsx';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './paste-dialog.module.css';
import { type Parsed, pastedTable } from './pasted-rows.ts';

/** What was made of the text: which tool, its rows, and the lines that could not be read. */
export function PastedReading({ parsed }: { readonly parsed: Parsed }) {
  const table = useMemo(() => pastedTable(parsed), [parsed]);
  const { rows, unreadLines, title } = parsed;
  return (
    <>
      <p className={styles.words}>
        <strong>{title}</strong>
        {`: ${rows.length === 1 ? '1 row' : `${rows.length} rows`}${unreadLines.length === 0 ? ', every line read.' : '.'}`}
      </p>
      {table.with((columns, tableRows) => (
        <PastedRows key={table.name} name={table.name} columns={columns} rows={tableRows} />
      ))}
      {unreadLines.length > 0 && (
        <div className={styles.unread}>
          <UnreadLines observation={{ unreadLines, unreadCount: unreadLines.length }} />
        </div>
      )}
    </>
  );
}

interface PastedRowsProps<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly TableRow<Row>[];
}

function PastedRows<Row>({ name, columns: all, rows }: PastedRowsProps<Row>) {
  const page = usePage();
  const columns = useColumnLayout(name, all);
  const { sort, selected } = useStore(page.tables.pasted);
  const column = all.find(({ id }) => id === sort?.column);
  const sorted = useMemo(() => {
    if (sort === null || column === undefined) return rows;
    return sortRows(rows, ({ row }) => (column.sortKey ?? column.text)(row), sort.direction);
  }, [rows, sort, column]);
  const copy = () => {
    const chosen = sorted.filter(({ id }) => selected.has(id));
    const copied = (chosen.length > 0 ? chosen : sorted).map(({ row }) => row);
    void page.copyText(copyRows(copied, columns.shown, 'tsv')).then(() => announce('Rows copied as TSV'));
  };
  return (
    <div className={styles.rows}>
      <DataTable
        label="Rows read from the pasted text"
        rows={sorted}
        columns={columns}
        store={page.tables.pasted}
        onCopy={copy}
        empty={<EmptyState title="No rows in it." />}
      />
    </div>
  );
}
