import type { PlatformId } from '../family.ts';

export interface RouteFlagMeaning {
  /** The flag by name, as the manual spells it. */
  readonly name: string;
  /** One plain sentence. */
  readonly meaning: string;
}

const flag = (name: string, meaning: string): RouteFlagMeaning => ({ name, meaning });

/** netstat(1) "-r" and the table bits[] of netstat.tproj/route.c (facts E2). */
const DARWIN: ReadonlyMap<string, RouteFlagMeaning> = new Map([
  ['U', flag('up', 'The route can be used.')],
  ['G', flag('gateway', 'Packets go to a gateway, which passes them on.')],
  ['H', flag('host', 'It covers one address, not a network.')],
  ['R', flag('reject', 'Sending fails at once with "No route to host" or "Network is unreachable".')],
  ['B', flag('blackhole', 'Packets are dropped in silence; connections hang until they time out.')],
  ['D', flag('dynamic', 'It was made because a router sent a redirect.')],
  ['M', flag('modified', 'A redirect from a router has changed it.')],
  ['m', flag('multicast', 'It covers multicast groups.')],
  ['C', flag('cloning', 'A route to each single address is made from it when that address is used.')],
  ['c', flag('protocol cloning', 'As C, made by the protocol itself.')],
  ['W', flag('was cloned', 'It was made from a network route when the address was used.')],
  ['L', flag('link layer', 'It holds the link-layer (MAC) address of a neighbour.')],
  ['S', flag('static', 'It was added by hand or by a program, not learnt.')],
  ['b', flag('broadcast', 'It is a broadcast address.')],
  ['I', flag('interface scope', 'Only connections bound to its interface use it.')],
  ['i', flag('interface reference', 'It keeps its interface in use.')],
  ['Y', flag('proxy', 'This computer answers ARP for the address on behalf of another.')],
  ['r', flag('router', 'Its address is a default router.')],
  ['X', flag('external resolver', 'A program outside the kernel finds the link-layer address.')],
  ['d', flag('done', 'The kernel has confirmed a message about it.')],
  ['g', flag('global', 'It leads to the internet as a whole.')],
  ['1', flag('protocol 1', 'Meaning given by the program that added it.')],
  ['2', flag('protocol 2', 'Meaning given by the program that added it.')],
  ['3', flag('protocol 3', 'Meaning given by the program that added it.')],
]);

/** rtnetlink(7) RTNH_F_* and RTM_F_*, in the spelling of iproute2's print_rt_flags. */
const LINUX: ReadonlyMap<string, RouteFlagMeaning> = new Map([
  ['onlink', flag('on link', 'The gateway counts as a neighbour even though no prefix of this interface covers it.')],
  ['linkdown', flag('link down', 'The interface has no carrier: no cable, or no radio link.')],
  ['dead', flag('dead', 'The next hop cannot be used; the kernel passes over it.')],
  ['pervasive', flag('pervasive', 'The gateway has to be looked up again in the table.')],
  ['offload', flag('offloaded', 'The network card or switch forwards for this next hop itself.')],
  ['trap', flag('trapped', 'The hardware hands packets for this next hop to the kernel.')],
  ['unresolved', flag('unresolved', 'A multicast route still waiting for a program to say where it leads.')],
  ['rt_offload', flag('offloaded route', 'The hardware forwards by this route itself.')],
  ['rt_trap', flag('trapped route', 'The hardware hands packets that match this route to the kernel.')],
  ['rt_offload_failed', flag('offload failed', 'The hardware would not take the route; the kernel forwards alone.')],
  ['notify', flag('notify', 'The kernel reports each change of it.')],
  ['cloned', flag('cloned', 'It was made from a network route when the address was used.')],
  ['cache', flag('cached', 'It comes from the cache of routes to single addresses.')],
  ['redirected', flag('redirected', 'A router has sent a redirect for it.')],
]);

/** What one flag of a route means; `null` for a flag the platform's manual does not name. */
export function explainRouteFlag(platform: PlatformId, name: string): RouteFlagMeaning | null {
  return (platform === 'darwin' ? DARWIN : LINUX).get(name) ?? null;
}
