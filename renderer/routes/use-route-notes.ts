import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { RouteNote } from '../../shared/explain/route-note.ts';
import { createNoter } from '../../shared/explain/route-notes.ts';
import type { Route } from '../../shared/route.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';

/** The same notes for the same route each time, so that its row is not drawn again. */
export interface NotesByRoute {
  readonly get: (route: Route) => readonly RouteNote[];
}

/**
 * What is worth saying of each route. It takes the whole table and the interfaces to tell, so it waits until the table is
 * whole and its rows are on screen, and the notes of a route are made when somebody asks for them.
 */
export function useRouteNotes(): NotesByRoute {
  const { live } = usePage();
  useEffect(() => live.interfaces.watch(), [live]);
  const routes = useStore(live.routes);
  const interfaces = useStore(live.interfaces);
  const noted = useMemo(() => (routes.kind === 'read' ? selectPresentRows(routes) : NONE_YET), [routes]);
  const later = useDeferredValue(noted, NONE_YET);
  const own = useDeferredValue(interfaces.rows);
  return useMemo(() => {
    const noteRoute = createNoter(
      later.map(({ row }) => row),
      own.map(({ row }) => row),
    );
    const known = new WeakMap<Route, readonly RouteNote[]>();
    const get = (route: Route) => {
      const notes = known.get(route) ?? noteRoute(route);
      known.set(route, notes);
      return notes;
    };
    return { get };
  }, [later, own]);
}

const NONE_YET: readonly never[] = [];
