import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AddressFamily } from '../../shared/family.ts';
import type { Route } from '../../shared/route.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { useLiveRows } from '../readings/use-live-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
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
  const searched = useMemo(() => routeColumns(platform), [platform]);
  const all = useMemo(() => [...searched, notesColumn(notes)], [searched, notes]);
  const columns = useColumnLayout(`routes-${platform}`, all);
  const reading = useMemo(
    () => ({ columns: all, searched, fields: [...routeFields, noteField(notes)] }),
    [all, searched, notes],
  );
  const isShown = useMemo(() => (family === 'all' ? null : (route: Route) => route.family === family), [family]);
  const live = useLiveRows(page.live.routes, page.tables.routes, reading, columns.shown, isShown);
  return (
    <TableScreen
      title="Routes"
      question="routes"
      store={page.tables.routes}
      live={live}
      fields={reading.fields}
      example={platform === 'darwin' ? 'if:en0 flag:S' : 'table:main'}
      rows={live.rows}
      columns={columns}
      controls={<Segments label="Address family" value={family} options={familyChoices} onChange={setFamily} />}
      above={<RouteQuestion routes={live.state} />}
      isMuted={isHousekeeping}
      noRows="The route table is empty: no address outside this machine can be reached."
      detailTitle={destinationText}
      detail={(route) => <RouteDetail route={route} platform={platform} notes={notes.get(route) ?? []} />}
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
