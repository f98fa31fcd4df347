import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { RouteNote } from '../../shared/explain/route-note.ts';
import { noteRoutes } from '../../shared/explain/route-notes.ts';
import type { Route } from '../../shared/route.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';

export type NotesByRoute = ReadonlyMap<Route, readonly RouteNote[]>;

/**
 * What is worth saying of each route. It takes the whole table and the interfaces to tell, so with very many routes it is
 * worked out after the rows are on screen, when the page has time.
 */
export function useRouteNotes(): NotesByRoute {
  const { live } = usePage();
  useEffect(() => live.interfaces.watch(), [live]);
  const routes = useStore(live.routes);
  const interfaces = useStore(live.interfaces);
  const noted = useMemo(() => selectPresentRows(routes), [routes]);
  const later = useDeferredValue(noted, NONE_YET);
  const own = useDeferredValue(interfaces.rows);
  return useMemo(() => {
    const rows = later.map(({ row }) => row);
    const notes = noteRoutes(
      rows,
      own.map(({ row }) => row),
    );
    return new Map(rows.map((route, index) => [route, notes[index] ?? []]));
  }, [later, own]);
}

const NONE_YET: readonly never[] = [];
