import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { useLiveRows } from '../readings/use-live-rows.ts';
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

function EachSocket({ controls }: ViewProps) {
  const page = usePage();
  const columns = useColumnLayout('sockets', socketColumns);
  const live = useLiveRows(page.live.sockets, page.tables.sockets, reading, columns.shown);
  return (
    <TableScreen
      title="Sockets"
      question="sockets"
      store={page.tables.sockets}
      live={live}
      fields={socketFields}
      example="state:est port:443"
      rows={live.rows}
      columns={columns}
      controls={controls}
      above={<StateCounts />}
      noRows="No program here listens or is connected."
      detailTitle={socketTitle}
      detail={(socket) => <SocketDetail socket={socket} />}
    />
  );
}

function SocketsByPort({ controls }: ViewProps) {
  const page = usePage();
  const columns = useColumnLayout('ports', portColumns);
  const { shown } = useColumnLayout('sockets', socketColumns); // words are looked for in the sockets behind each port
  const live = useLiveRows(page.live.sockets, page.tables.ports, reading, shown);
  const { sort } = useStore(page.tables.ports);
  const rows = useMemo(() => {
    const groups = groupByPort(live.rows);
    const column = portColumns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return groups;
    return sortRows(groups, ({ row }) => (column.sortKey ?? column.text)(row), sort.direction);
  }, [live.rows, sort]);
  return (
    <TableScreen
      title="Sockets"
      question="sockets"
      store={page.tables.ports}
      live={live}
      fields={socketFields}
      example="state:est port:443"
      rows={rows}
      columns={columns}
      controls={controls}
      above={<StateCounts />}
      noRows="No program here listens or is connected."
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
