import type { z } from 'zod';
import { FirewallFact } from './firewall.ts';
import { Neighbor } from './neighbor.ts';
import { NetworkInterface } from './network-interface.ts';
import { ProxySetting } from './proxy.ts';
import { Reachability } from './reachability.ts';
import { Resolver } from './resolver.ts';
import { Route } from './route.ts';
import { Socket } from './socket.ts';
import { SystemIdentity } from './system-identity.ts';
import { TailnetNode } from './tailnet.ts';

/** What can be asked of a host, and the shape of one row of the answer. Each platform answers with its own tools. */
export const questions = {
  system: SystemIdentity,
  routes: Route,
  interfaces: NetworkInterface,
  listeners: Socket,
  sockets: Socket,
  neighbors: Neighbor,
  resolvers: Resolver,
  reachability: Reachability,
  proxies: ProxySetting,
  firewall: FirewallFact,
  tailnet: TailnetNode,
} as const;

export type Question = keyof typeof questions;
export type RowOf<Q extends Question> = z.output<(typeof questions)[Q]>;
export const questionNames = Object.keys(questions) as readonly Question[];
