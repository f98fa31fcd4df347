import { Copy, PanelRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LiveRow } from '../../shared/live.ts';
import type { Observation } from '../../shared/reading.ts';
import type { RowTarget } from '../../shared/targets/row-target.ts';
import { actionOf } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import { selectLatestSummary } from '../live/live-state.ts';
import type { Page } from '../shell/page.ts';
import { usePage } from '../shell/page-context.ts';
import { type CopyFormat, copyRows } from '../table/copy-rows.ts';
import type { FilterField } from '../table/filter-field.ts';
import { enterTroubleshoot } from '../troubleshoot/enter.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ContextMenu, type ContextMenuEntry } from '../ui/context-menu.tsx';
import { ColumnPicker } from '../ui/data-table/column-picker.tsx';
import { DataTable } from '../ui/data-table/data-table.tsx';
import { selectDetailId, type TableStore } from '../ui/data-table/table-state.ts';
import type { Columns } from '../ui/data-table/use-column-layout.ts';
import { DetailPanel } from '../ui/detail-panel.tsx';
import { FilterBox } from '../ui/filter-box.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { filterHelp, filterProblem } from './filter-help.ts';
import { type OutputPlace, OutputView } from './output-view.tsx';
import { type Question, questionTitles } from './question-titles.ts';
import { ReadingEmpty } from './reading-empty.tsx';
import { ReadingNotice } from './reading-notice.tsx';
import { ReadingStatus } from './reading-status.tsx';
import { RowDiagnosis } from './row-diagnosis.tsx';
import { RowSource } from './row-source.tsx';
import styles from './table-screen.module.css';
import type { LiveRows } from './use-live-rows.ts';

interface TableScreenProps<Row, Shown> {
  readonly title: string;
  readonly question: Question;
  readonly store: TableStore;
  readonly live: LiveRows<Row>;
  readonly fields: readonly FilterField<Row>[];
  /** A filter worth trying: `port:8000`. */
  readonly example: string;
  /** The rows as the table has them; the live ones, unless a row is shown in parts. */
  readonly rows: readonly LiveRow<Shown>[];
  readonly columns: Columns<Shown>;
  /** Choices of this screen, beside the filter. */
  readonly controls?: ReactNode;
  /** Between the tool bar and the table. */
  readonly above?: ReactNode;
  readonly isMuted?: (row: Shown) => boolean;
  /** Why there may be none, when the system has none. */
  readonly noRows: string;
  /** What JSON holds of a row; the row itself when absent. */
  readonly fact?: (row: Shown) => unknown;
  readonly detailTitle: (row: Shown) => string;
  readonly detail: (row: Shown) => ReactNode;
  /** What of a row can be diagnosed; nothing of any without it. */
  readonly targetOf?: (row: Shown) => RowTarget | null;
}

/** What every screen with a table has: filter, columns, copying, details, problems, and where it all came from. */
export function TableScreen<Row, Shown>(props: TableScreenProps<Row, Shown>) {
  const { title, question, store, live, fields, rows, columns, controls, above, isMuted, noRows, fact, example } =
    props;
  const page = usePage();
  const filterInput = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<OutputPlace | null>(null);
  const { filter, isDetailOpen, selected } = useStore(store);
  const { state, query, total } = live;
  const observations = selectLatestSummary(state)?.observations ?? [];

  const copy = (format: CopyFormat) => {
    const chosen = rows.filter(({ id }) => selected.has(id));
    const copied = (chosen.length > 0 ? chosen : rows).map(({ row }) => row);
    void page
      .copyText(copyRows(copied, columns.shown, format, fact))
      .then(() => announce(copiedText(copied.length, format)));
  };
  const toggleDetail = () => {
    setPlace(null);
    store.setState({ isDetailOpen: place !== null || !isDetailOpen });
  };
  const target = () => cursorTarget(props);
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
  }, [page]);
  const hidden = columns.all.find(({ id }) => id === live.hiddenMatch);
  const showOutput = () => setPlace({ observation: observations[0]?.id ?? '', printed: null, line: 1 });
  const empty = (
    <ReadingEmpty
      question={question}
      live={live}
      filter={filter}
      noRows={noRows}
      hidden={hidden === undefined ? null : { title: hidden.title, onShow: () => columns.toggle(hidden.id) }}
      onClearFilter={() => store.setState({ filter: '' })}
      onShowOutput={showOutput}
      onReadAgain={() => page.readAgain(question)}
    />
  );

  return (
    <>
      <header className={styles.toolbar}>
        <h1 className={styles.title}>{title}</h1>
        {controls}
        <span className={styles.spring} />
        <span className={styles.count} aria-live="polite">
          {countText(live)}
        </span>
        <FilterBox
          label={`Filter ${questionTitles[question].toLowerCase()}`}
          inputRef={filterInput}
          value={filter}
          placeholder={`Filter, such as ${example}`}
          onChange={(text) => store.setState({ filter: text })}
          onLeave={() => grid.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
          problem={filterProblem(query, fields)}
          help={filterHelp(fields)}
        />
        <span className={styles.tools}>
          <ColumnPicker columns={columns} />
          <Menu trigger={<Button icon={<Copy aria-hidden />} aria-label="Copy rows" tip="Copy rows" />}>
            <MenuItem onSelect={() => copy('tsv')}>Copy as TSV</MenuItem>
            <MenuItem onSelect={() => copy('json')}>Copy as JSON</MenuItem>
            <MenuItem onSelect={() => copy('markdown')}>Copy as Markdown</MenuItem>
          </Menu>
          <Button
            icon={<PanelRight aria-hidden />}
            aria-label="Details"
            tip="Details of the selected row"
            aria-pressed={isDetailOpen}
            onClick={toggleDetail}
          />
        </span>
      </header>
      {above}
      <ReadingNotice state={state} onShowOutput={(observation) => setPlace({ observation, printed: null, line: 1 })} />
      <div className={styles.split}>
        <ContextMenu entries={() => rowEntries(page, target(), { copy: () => copy('tsv'), toggleDetail })}>
          <div className={styles.table} ref={grid}>
            <DataTable
              label={title}
              rows={rows}
              columns={columns}
              store={store}
              markOf={(id) => state.marks.get(id)?.kind}
              onCopy={() => copy('tsv')}
              empty={empty}
              {...(isMuted === undefined ? {} : { isMuted })}
            />
          </div>
        </ContextMenu>
        <SidePanel {...props} place={place} onPlace={setPlace} observations={observations} total={total} />
      </div>
      <ReadingStatus state={state} onShowOutput={(observation) => setPlace({ observation, printed: null, line: 1 })} />
    </>
  );
}

/** What can be diagnosed of the row the keyboard is on. Looked for when it is asked for: there may be a million rows. */
function cursorTarget<Row, Shown>({ store, rows, targetOf }: TableScreenProps<Row, Shown>): RowTarget | null {
  const rowId = store.getState().cursor?.rowId ?? null;
  const shown = rowId === null || targetOf === undefined ? undefined : rows.find(({ id }) => id === rowId);
  return shown === undefined ? null : (targetOf?.(shown.row) ?? null);
}

interface RowActs {
  readonly copy: () => void;
  readonly toggleDetail: () => void;
}

/** The menu of a row: the same actions as by key. */
function rowEntries(page: Page, target: RowTarget | null, acts: RowActs): readonly ContextMenuEntry[] {
  const entry = (id: 'diagnose-row' | 'toggle-detail' | 'copy-rows', onSelect: () => void, title?: string) => {
    const { shortcut, title: usual } = actionOf(id);
    const hint = shortcut === null ? {} : { hint: printShortcut(shortcut, isMac()) };
    return { title: title ?? usual, onSelect, ...hint };
  };
  return [
    ...(target === null ? [] : [entry('diagnose-row', () => enterTroubleshoot(page, target), target.question)]),
    entry('toggle-detail', acts.toggleDetail),
    entry('copy-rows', acts.copy),
  ];
}

interface SidePanelProps<Row, Shown> extends TableScreenProps<Row, Shown> {
  readonly place: OutputPlace | null;
  readonly onPlace: (place: OutputPlace | null) => void;
  readonly observations: readonly Observation[];
  readonly total: number;
}

/** The raw output when it was asked for, else the details of the row the keyboard is on. */
function SidePanel<Row, Shown>(props: SidePanelProps<Row, Shown>) {
  const { store, rows, live, place, onPlace, detail, detailTitle } = props;
  const state = useStore(store);
  const detailId = selectDetailId(state);
  const shown = useMemo(
    () => (detailId === null ? undefined : rows.find(({ id }) => id === detailId)), // there may be a million
    [rows, detailId],
  );
  if (place !== null) {
    return (
      <DetailPanel label="Where this came from" title="Where this came from" onClose={() => onPlace(null)}>
        <OutputView place={place} observations={props.observations} onPlace={onPlace} />
      </DetailPanel>
    );
  }
  if (!state.isDetailOpen) return null;
  const close = () => store.setState({ isDetailOpen: false });
  if (shown === undefined) {
    return (
      <DetailPanel label="Details" title="Details" onClose={close}>
        <p>Select a row to see it explained.</p>
      </DetailPanel>
    );
  }
  const source = live.state.summary?.observations[shown.source];
  const target = props.targetOf?.(shown.row) ?? null;
  return (
    <DetailPanel label="Details" title={detailTitle(shown.row)} onClose={close}>
      {detail(shown.row)}
      {target !== null && <RowDiagnosis target={target} />}
      {source !== undefined && <RowSource row={shown.row} source={source} onPlace={onPlace} />}
    </DetailPanel>
  );
}

const countText = ({ rows, total, query, isFiltering, state }: LiveRows<unknown>): string => {
  if (state.kind !== 'read' && total === 0) return '';
  if (query.terms.length === 0) return String(total);
  return `${rows.length}${isFiltering ? '…' : ''} of ${total}`;
};

const formatNames: Readonly<Record<CopyFormat, string>> = { tsv: 'TSV', json: 'JSON', markdown: 'Markdown' };
const copiedText = (count: number, format: CopyFormat): string =>
  `${count === 1 ? '1 row' : `${count} rows`} copied as ${formatNames[format]}`;
