import type { ReactNode } from 'react';
import { TableScreen } from '../readings/table-screen.tsx';
import { useLiveRows } from '../readings/use-live-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { listenerColumns } from './socket-columns.tsx';
import { SocketDetail } from './socket-detail.tsx';
import { socketFields } from './socket-fields.ts';
import { socketTitle } from './socket-title.ts';

const reading = { columns: listenerColumns, fields: socketFields };

/** Sockets waiting for peers. */
export function ListenersTable({ choice }: { readonly choice: ReactNode }) {
  const page = usePage();
  const columns = useColumnLayout('listeners', listenerColumns);
  const live = useLiveRows(page.live.listeners, page.tables.listeners, reading);
  return (
    <TableScreen
      title="Listeners"
      question="listeners"
      store={page.tables.listeners}
      live={live}
      fields={socketFields}
      rows={live.rows}
      columns={columns}
      controls={choice}
      noRows="Nothing on this machine waits for connections, so every attempt to connect to it is refused."
      detailTitle={socketTitle}
      detail={(socket) => <SocketDetail socket={socket} />}
    />
  );
}
