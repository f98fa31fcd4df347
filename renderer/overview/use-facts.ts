import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Answer, answerOf, type OverviewFacts } from '../../shared/overview/overview-facts.ts';
import { type LiveState, selectLatestSummary, selectPresentRows } from '../live/live-state.ts';
import type { LiveStore } from '../live/live-store.ts';
import { usePage } from '../shell/page-context.ts';

/** Everything the overview is made of, kept up to date. The same object as long as nothing that counts has changed. */
export function useFacts(): OverviewFacts {
  const { live, listenersSeldom } = usePage();
  const system = useAnswer(live.system);
  const interfaces = useAnswer(live.interfaces);
  const routes = useAnswer(live.routes);
  const neighbors = useAnswer(live.neighbors);
  const resolvers = useAnswer(live.resolvers);
  const proxies = useAnswer(live.proxies);
  const firewall = useAnswer(live.firewall);
  const tailnet = useAnswer(live.tailnet);
  const listeners = useAnswer(listenersSeldom);
  return useMemo(
    () => ({ system, interfaces, routes, neighbors, resolvers, proxies, firewall, tailnet, listeners }),
    [system, interfaces, routes, neighbors, resolvers, proxies, firewall, tailnet, listeners],
  );
}

/** A poll that finds nothing new gives a new summary, and must not make the whole overview be thought through again. */
function useAnswer<Row>(store: LiveStore<Row>): Answer<Row> {
  useEffect(() => store.watch(), [store]);
  const state = useStore(store);
  const { rows, marks } = state;
  const present = useMemo(() => selectPresentRows({ rows, marks }).map(({ row }) => row), [rows, marks]);
  const { kind, because } = standingOf(state, present);
  return useMemo(() => {
    if (kind === 'read') return { kind, value: present, incomplete: because };
    return kind === 'not-read' ? { kind } : { kind, because: because ?? '' };
  }, [kind, because, present]);
}

function standingOf<Row>(state: LiveState<Row>, present: readonly Row[]) {
  if (state.kind !== 'read') return { kind: 'not-read', because: null } as const;
  const answer = answerOf(present, selectLatestSummary(state)?.observations ?? []);
  if (answer.kind === 'not-read') return { kind: answer.kind, because: null };
  return { kind: answer.kind, because: answer.kind === 'read' ? answer.incomplete : answer.because };
}
