import { useStore } from 'zustand';
import { ChangesMadeList } from '../machine-changes/changes-made-list.tsx';
import { NeighborsTable } from '../neighbors/neighbors-table.tsx';
import { usePage } from '../shell/page-context.ts';
import { Segments } from '../ui/segments.tsx';
import { InterfacesTable } from './interfaces-table.tsx';

const tabs = [
  { value: 'interfaces', title: 'Interfaces' },
  { value: 'neighbors', title: 'Neighbors' },
  { value: 'changes', title: 'Changes made' },
] as const;

/** This machine's own ends of its networks, and the machines next to it on them. */
export function InterfacesScreen() {
  const page = usePage();
  const { interfacesTab } = useStore(page.navigation);
  const choice = (
    <Segments
      label="Interfaces, neighbors or changes made"
      value={interfacesTab}
      options={tabs}
      onChange={(tab) => page.navigation.setState({ interfacesTab: tab })}
    />
  );
  if (interfacesTab === 'changes') return <ChangesMadeList choice={choice} />;
  return interfacesTab === 'interfaces' ? <InterfacesTable choice={choice} /> : <NeighborsTable choice={choice} />;
}
