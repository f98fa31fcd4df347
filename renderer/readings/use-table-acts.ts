import { type RefObject, useEffect, useRef } from 'react';
import type { LiveRow } from '../../shared/live.ts';
import type { RowTarget } from '../../shared/targets/row-target.ts';
import { usePage } from '../shell/page-context.ts';
import { type CopyFormat, copyRows } from '../table/copy-rows.ts';
import { announce } from '../ui/announcer.tsx';
import type { TableStore } from '../ui/data-table/table-state.ts';
import type { Columns } from '../ui/data-table/use-column-layout.ts';

interface ActsOn<Shown> {
  readonly rows: readonly LiveRow<Shown>[];
  readonly columns: Columns<Shown>;
  readonly store: TableStore;
  /** What JSON holds of a row; the row itself when absent. */
  readonly fact: ((row: Shown) => unknown) | undefined;
  readonly targetOf: ((row: Shown) => RowTarget | null) | undefined;
  readonly filterInput: RefObject<HTMLInputElement | null>;
  readonly toggleDetail: () => void;
}

interface TableActs {
  /** Copies the selected rows, or all that are shown when none is selected. */
  readonly copy: (format: CopyFormat) => void;
  readonly target: () => RowTarget | null;
}

/** What can be done with the table on screen, by its own buttons and, through the page, by actions. */
export function useTableActs<Shown>(on: ActsOn<Shown>): TableActs {
  const { rows, columns, store, fact, filterInput, toggleDetail } = on;
  const page = usePage();
  const copy = (format: CopyFormat) => {
    const { selected } = store.getState();
    const chosen = rows.filter(({ id }) => selected.has(id));
    const copied = (chosen.length > 0 ? chosen : rows).map(({ row }) => row);
    void page
      .copyText(copyRows(copied, columns.shown, format, fact))
      .then(() => announce(copiedText(copied.length, format)));
  };
  const target = () => cursorTarget(on);
  const handle = useRef({ copy, toggleDetail, target });
  handle.current = { copy, toggleDetail, target };
  useEffect(() => {
    const table = {
      focusFilter: () => filterInput.current?.select(),
      copy: (format: CopyFormat) => handle.current.copy(format),
      toggleDetail: () => handle.current.toggleDetail(),
      target: () => handle.current.target(),
    };
    page.navigation.setState({ table });
    return () => page.navigation.setState({ table: null });
  }, [page, filterInput]);
  return { copy, target };
}

/** What can be diagnosed of the row the keyboard is on. Looked for when it is asked for: there may be a million rows. */
function cursorTarget<Shown>({ store, rows, targetOf }: ActsOn<Shown>): RowTarget | null {
  const rowId = store.getState().cursor?.rowId ?? null;
  const shown = rowId === null || targetOf === undefined ? undefined : rows.find(({ id }) => id === rowId);
  return shown === undefined ? null : (targetOf?.(shown.row) ?? null);
}

const formatNames: Readonly<Record<CopyFormat, string>> = { tsv: 'TSV', json: 'JSON', markdown: 'Markdown' };
const copiedText = (count: number, format: CopyFormat): string =>
  `${count === 1 ? '1 row' : `${count} rows`} copied as ${formatNames[format]}`;
