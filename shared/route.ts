import { z } from 'zod';
import { AddressFamily } from './family.ts';
import { Printed } from './printed.ts';

/** One way out of a multipath route. */
export const NextHop = z.object({
  gateway: z.string().nullable(),
  interfaceName: z.string().nullable(),
  weight: z.number().nullable(),
  flags: z.array(z.string()),
});
export type NextHop = z.output<typeof NextHop>;

/** What the kernel does with a packet that takes this route. macOS prints R and B flags; Linux prints the word. */
export const RouteKind = z.enum([
  'unicast',
  'local',
  'broadcast',
  'multicast',
  'anycast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
]);
export type RouteKind = z.output<typeof RouteKind>;

/** One row of the system route table. */
export const Route = Printed.extend({
  family: AddressFamily,
  /** Always CIDR, widened from what macOS shortens. `null` when the printed name was cut or is not numeric. */
  destination: z.string().nullable(),
  /** Interface scope of a link-local destination (`en0` of `fe80::%en0/64`). */
  zone: z.string().nullable(),
  /** Next-hop address with its zone; `null` when the destination is on-link. */
  gateway: z.string().nullable(),
  /** What macOS prints in the gateway column when it is no address: `link#6`, a MAC, an interface name. */
  gatewayLink: z.string().nullable(),
  /** Single letters on macOS, words (`onlink`, `linkdown`) on Linux; meanings in route-flags.ts. */
  flags: z.array(z.string()),
  interfaceName: z.string().nullable(),
  /** Seconds left of a cloned or dynamic route; `null` when it does not expire or the tool does not say. */
  expiresInSeconds: z.number().nullable(),
  /** True for the `!` that macOS prints once the time has run out. */
  expired: z.boolean(),
  kind: RouteKind,
  /** Linux routing table (`main`, `local`, a number); `null` on macOS, which has one. */
  table: z.string().nullable(),
  /** Linux: who installed it (`kernel`, `dhcp`, `static`, `ra`). */
  protocol: z.string().nullable(),
  scope: z.string().nullable(),
  metric: z.number().nullable(),
  /** Source address the kernel prefers on this route. */
  sourceAddress: z.string().nullable(),
  mtuBytes: z.number().nullable(),
  /** Empty unless the route is multipath. */
  nextHops: z.array(NextHop),
});
export type Route = z.output<typeof Route>;

/** Everything a route has beside the fixed columns, when a tool says nothing of it. */
export const routeDefaults = {
  zone: null,
  gateway: null,
  gatewayLink: null,
  flags: [],
  interfaceName: null,
  expiresInSeconds: null,
  expired: false,
  kind: 'unicast',
  table: null,
  protocol: null,
  scope: null,
  metric: null,
  sourceAddress: null,
  mtuBytes: null,
  nextHops: [],
} as const satisfies Partial<Record<keyof Route, unknown>>;

/** The system's own answer to "which way does a packet to this address go?" (`route -n get`, `ip route get`). */
export const RouteAnswer = Printed.extend({
  /** The address asked for; `null` when the tool did not repeat it. */
  target: z.string().nullable(),
  /** The prefix that matched; Linux does not print it. */
  destination: z.string().nullable(),
  gateway: z.string().nullable(),
  interfaceName: z.string().nullable(),
  sourceAddress: z.string().nullable(),
  flags: z.array(z.string()),
  kind: RouteKind,
  table: z.string().nullable(),
  mtuBytes: z.number().nullable(),
  /** Why there is no way: the tool's own words. `null` when there is one. */
  failure: z.string().nullable(),
});
export type RouteAnswer = z.output<typeof RouteAnswer>;
