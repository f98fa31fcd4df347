import type { Api } from '../../shared/channels.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import type { Clock } from './clock.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';

/**
 * One store for each question. None watches before a screen does, and most end with it, since their tables are polled.
 * Routes and interfaces are kept current anyway, for what changed: theirs stay open, so that a change made while another
 * screen was up is still marked.
 */
export type LiveStores = { readonly [Q in Question]: LiveStore<RowOf<Q>> };

export const createLiveStores = (api: Api, clock: Clock): LiveStores => ({
  system: createLiveStore(api.watchSystem, clock),
  routes: createLiveStore(api.watchRoutes, clock, 'once-shown'),
  interfaces: createLiveStore(api.watchInterfaces, clock, 'once-shown'),
  listeners: createLiveStore(api.watchListeners, clock),
  sockets: createLiveStore(api.watchSockets, clock),
  neighbors: createLiveStore(api.watchNeighbors, clock),
  resolvers: createLiveStore(api.watchResolvers, clock),
  reachability: createLiveStore(api.watchReachability, clock),
  proxies: createLiveStore(api.watchProxies, clock),
  firewall: createLiveStore(api.watchFirewall, clock),
  tailnet: createLiveStore(api.watchTailnet, clock),
});
