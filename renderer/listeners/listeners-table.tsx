import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { listenerTarget } from '../../shared/targets/row-target.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { usePlainTable } from '../readings/use-table.ts';
import { usePage } from '../shell/page-context.ts';
import { findShadows, listenerColumns } from './listener-columns.tsx';
import { ListenerDetail } from './listener-detail.tsx';
import { listenerFields } from './socket-fields.ts';
import { socketTitle } from './socket-title.ts';

/** Sockets waiting for peers. */
export function ListenersTable({ choice }: { readonly choice: ReactNode }) {
  const page = usePage();
  const state = useStore(page.live.listeners);
  const shadows = useMemo(() => findShadows(selectPresentRows(state).map(({ row }) => row)), [state]);
  useEffect(() => page.live.interfaces.watch(), [page]); // by which address others would come
  const own = useStore(page.live.interfaces);
  const interfaces = useMemo(() => selectPresentRows(own).map(({ row }) => row), [own]);
  const columns = useMemo(() => listenerColumns(shadows), [shadows]);
  const table = usePlainTable('listeners', { columns, fields: listenerFields });
  return (
    <TableScreen
      {...table}
      title="Listeners"
      example="port:8000"
      controls={choice}
      noRows="Nothing on this machine waits for connections, so every attempt to connect to it is refused."
      targetOf={(socket) => listenerTarget(socket, interfaces)}
      detailTitle={socketTitle}
      detail={(socket) => <ListenerDetail socket={socket} shadow={shadows.get(socket) ?? null} />}
    />
  );
}
