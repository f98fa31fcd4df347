import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { selectPresentRows } from '../live/live-state.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { useLiveRows } from '../readings/use-live-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { findShadows, listenerColumns } from './listener-columns.tsx';
import { ListenerDetail } from './listener-detail.tsx';
import { listenerFields } from './socket-fields.ts';
import { socketTitle } from './socket-title.ts';

/** Sockets waiting for peers. */
export function ListenersTable({ choice }: { readonly choice: ReactNode }) {
  const page = usePage();
  const state = useStore(page.live.listeners);
  const shadows = useMemo(() => findShadows(selectPresentRows(state).map(({ row }) => row)), [state]);
  const all = useMemo(() => listenerColumns(shadows), [shadows]);
  const columns = useColumnLayout('listeners', all);
  const reading = useMemo(() => ({ columns: all, fields: listenerFields }), [all]);
  const live = useLiveRows(page.live.listeners, page.tables.listeners, reading, columns.shown);
  return (
    <TableScreen
      title="Listeners"
      question="listeners"
      store={page.tables.listeners}
      live={live}
      fields={listenerFields}
      example="port:8000"
      rows={live.rows}
      columns={columns}
      controls={choice}
      noRows="Nothing on this machine waits for connections, so every attempt to connect to it is refused."
      detailTitle={socketTitle}
      detail={(socket) => <ListenerDetail socket={socket} shadow={shadows.get(socket) ?? null} />}
    />
  );
}
