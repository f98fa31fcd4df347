import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { socketTarget } from '../../shared/targets/row-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { usePlainTable, useTable } from '../readings/use-table.ts';
import { usePage } from '../shell/page-context.ts';
import { sortRows } from '../table/sort-rows.ts';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { Segments } from '../ui/segments.tsx';
import { portColumns } from './port-columns.tsx';
import { PortDetail } from './port-detail.tsx';
import { countStates, groupByPort } from './port-groups.ts';
import { socketColumns } from './socket-columns.tsx';
import { SocketDetail } from './socket-detail.tsx';
import { socketFields } from './socket-fields.ts';
import { socketTitle } from './socket-title.ts';
import styles from './sockets-table.module.css';

const reading = { columns: socketColumns, fields: socketFields };

const views = [
  { value: 'each', title: 'Each' },
  { value: 'by-port', title: 'By port' },
] as const;

interface SocketsTableProps {
  readonly choice: ReactNode;
}

/** Every TCP and UDP socket. Read only while it is looked at: there may be very many. */
export function SocketsTable({ choice }: SocketsTableProps) {
  const page = usePage();
  const [view, setView] = useState<'each' | 'by-port'>('each');
  useEffect(() => page.live.sockets.watch(), [page]); // held from one view to the other
  const controls = (
    <>
      {choice}
      <Segments label="View" value={view} options={views} onChange={setView} />
    </>
  );
  return view === 'each' ? <EachSocket controls={controls} /> : <SocketsByPort controls={controls} />;
}

interface ViewProps {
  readonly controls: ReactNode;
}

/** What the two views have in common. */
const bothViews = {
  title: 'Sockets',
  example: 'state:est port:443',
  noRows: 'No program here listens or is connected.',
} as const;

function EachSocket({ controls }: ViewProps) {
  const table = usePlainTable('sockets', { columns: socketColumns, fields: socketFields });
  return (
    <TableScreen
      {...table}
      {...bothViews}
      controls={controls}
      above={<StateCounts />}
      targetOf={socketTarget}
      detailTitle={socketTitle}
      detail={(socket) => <SocketDetail socket={socket} />}
    />
  );
}

function SocketsByPort({ controls }: ViewProps) {
  const { shown } = useColumnLayout('sockets', socketColumns);
  const table = useTable('sockets', { name: 'ports', columns: portColumns, reading, searched: shown });
  const { sort } = useStore(table.store);
  const rows = useMemo(() => {
    const groups = groupByPort(table.live.rows);
    const column = portColumns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return groups;
    return sortRows(groups, ({ row }) => (column.sortKey ?? column.text)(row), sort.direction);
  }, [table.live.rows, sort]);
  return (
    <TableScreen
      {...table}
      {...bothViews}
      rows={rows}
      controls={controls}
      above={<StateCounts />}
      detailTitle={({ protocol, port }) => `${protocol.toUpperCase()} port ${port}`}
      detail={(group) => <PortDetail group={group} />}
    />
  );
}

/** How many sockets are in each state; a click filters by it. Many in one state is often the whole story. */
function StateCounts() {
  const page = usePage();
  const state = useStore(page.live.sockets);
  const counts = useMemo(() => countStates(selectPresentRows(state).map(({ row }) => row)), [state]);
  if (counts.length === 0) return null;
  const filterBy = (name: string) => () => {
    for (const table of [page.tables.sockets, page.tables.ports]) table.setState({ filter: `state:${name}` });
  };
  return (
    <ul className={styles.counts} aria-label="Sockets by state">
      {counts.map(({ state: name, count }) => (
        <li key={name}>
          <button
            type="button"
            className={styles.count}
            onClick={filterBy(name)}
            data-tip={`Show only ${visibleText(name, 40)}`}
          >
            {visibleText(name, 40)} <strong>{count}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
