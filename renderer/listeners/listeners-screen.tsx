import { useStore } from 'zustand';
import { usePage } from '../shell/page-context.ts';
import { Segments } from '../ui/segments.tsx';
import { ListenersTable } from './listeners-table.tsx';
import { SocketsTable } from './sockets-table.tsx';

const tabs = [
  { value: 'listeners', title: 'Listeners' },
  { value: 'sockets', title: 'Sockets' },
] as const;

/** Who waits for connections here, and which connections there are. */
export function ListenersScreen() {
  const page = usePage();
  const { listenersTab } = useStore(page.navigation);
  const choice = (
    <Segments
      label="Listeners or sockets"
      value={listenersTab}
      options={tabs}
      onChange={(tab) => page.navigation.setState({ listenersTab: tab })}
    />
  );
  return listenersTab === 'listeners' ? <ListenersTable choice={choice} /> : <SocketsTable choice={choice} />;
}
