import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AddressFamily } from '../../shared/family.ts';
import type { Route } from '../../shared/route.ts';
import { routeTarget } from '../../shared/targets/row-target.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { usePlainTable } from '../readings/use-table.ts';
import { usePage } from '../shell/page-context.ts';
import { Segments } from '../ui/segments.tsx';
import { destinationText, routeColumns } from './route-columns.tsx';
import { RouteDetail } from './route-detail.tsx';
import { routeFields } from './route-fields.ts';
import { noteField, notesColumn } from './route-notes-column.tsx';
import { RouteQuestion } from './route-question.tsx';
import { useRouteNotes } from './use-route-notes.ts';

type FamilyChoice = 'all' | AddressFamily;

/** The system route table. */
export function RoutesScreen() {
  const page = usePage();
  const platform = useStore(page.app, ({ description }) => description?.host.platform ?? 'linux');
  const [family, setFamily] = useState<FamilyChoice>('all');
  const notes = useRouteNotes();
  const searchable = useMemo(() => routeColumns(platform), [platform]);
  const columns = useMemo(() => [...searchable, notesColumn(notes)], [searchable, notes]);
  const fields = useMemo(() => [...routeFields, noteField(notes)], [notes]);
  const isShown = useMemo(() => (family === 'all' ? null : (route: Route) => route.family === family), [family]);
  const table = usePlainTable('routes', { layout: `routes-${platform}`, columns, searchable, fields, isShown });
  return (
    <TableScreen
      {...table}
      title="Routes"
      example={platform === 'darwin' ? 'if:en0 flag:S' : 'table:main'}
      controls={<Segments label="Address family" value={family} options={familyChoices} onChange={setFamily} />}
      above={<RouteQuestion routes={table.live.state} />}
      isMuted={isHousekeeping}
      noRows="The route table is empty: no address outside this machine can be reached."
      targetOf={routeTarget}
      detailTitle={destinationText}
      detail={(route) => <RouteDetail route={route} platform={platform} notes={notes.get(route)} />}
    />
  );
}

const familyChoices: readonly { readonly value: FamilyChoice; readonly title: string }[] = [
  { value: 'all', title: 'All' },
  { value: 'ipv4', title: 'IPv4' },
  { value: 'ipv6', title: 'IPv6' },
];

/** Routes the kernel keeps for itself: broadcast and multicast, and Linux's table of own addresses. */
const isHousekeeping = ({ kind, table }: Route): boolean =>
  kind === 'broadcast' || kind === 'multicast' || table === 'local';
