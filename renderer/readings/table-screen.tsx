import { Copy, PanelRight } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LiveRow } from '../../shared/live.ts';
import { selectLatestSummary } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import type { FilterField } from '../table/filter-field.ts';
import { Button } from '../ui/button.tsx';
import { ContextMenu } from '../ui/context-menu.tsx';
import { ColumnPicker } from '../ui/data-table/column-picker.tsx';
import { DataTable } from '../ui/data-table/data-table.tsx';
import type { TableStore } from '../ui/data-table/table-state.ts';
import type { Columns } from '../ui/data-table/use-column-layout.ts';
import { FilterBox } from '../ui/filter-box.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { filterHelp, filterProblem } from './filter-help.ts';
import type { OutputPlace } from './output-view.tsx';
import { type Question, questionTitles } from './question-titles.ts';
import { ReadingEmpty } from './reading-empty.tsx';
import { ReadingNotice } from './reading-notice.tsx';
import { ReadingStatus } from './reading-status.tsx';
import { rowEntries } from './row-menu.ts';
import { type RowDetails, SidePanel } from './side-panel.tsx';
import styles from './table-screen.module.css';
import type { LiveRows } from './use-live-rows.ts';
import { useTableActs } from './use-table-acts.ts';

interface TableScreenProps<Row, Shown> extends RowDetails<Shown> {
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
}

/** What every screen with a table has: filter, columns, copying, details, problems, and where it all came from. */
export function TableScreen<Row, Shown>(props: TableScreenProps<Row, Shown>) {
  const { title, question, store, live, fields, example, rows, columns } = props;
  const { controls, above, isMuted, noRows, fact, targetOf } = props;
  const page = usePage();
  const filterInput = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<OutputPlace | null>(null);
  const { filter, isDetailOpen } = useStore(store);
  const { state, query } = live;
  const observations = selectLatestSummary(state)?.observations ?? [];

  const toggleDetail = () => {
    setPlace(null);
    store.setState({ isDetailOpen: place !== null || !isDetailOpen });
  };
  const { copy, target } = useTableActs({ rows, columns, store, fact, targetOf, filterInput, toggleDetail });
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
        <SidePanel {...props} place={place} onPlace={setPlace} observations={observations} />
      </div>
      <ReadingStatus state={state} onShowOutput={(observation) => setPlace({ observation, printed: null, line: 1 })} />
    </>
  );
}

const countText = ({ rows, total, query, isFiltering, state }: LiveRows<unknown>): string => {
  if (state.kind !== 'read' && total === 0) return '';
  if (query.terms.length === 0) return String(total);
  return `${rows.length}${isFiltering ? '…' : ''} of ${total}`;
};
