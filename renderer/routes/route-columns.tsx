import { explainRouteFlag } from '../../shared/explain/route-flags.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Route } from '../../shared/route.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { spanText } from '../readings/time-text.ts';
import { addressKey, naturalKey } from '../table/sort-keys.ts';
import type { Column } from '../ui/data-table/column.ts';

/** The destination as it is shown: the prefix with its zone, or what was printed when that was cut short. */
export function destinationText({ destination, zone, printed }: Route): string {
  if (destination === null) return visibleText(printed.trim().split(/\s+/)[0] ?? '', 80);
  return zone === null ? destination : destination.replace(/(?=\/|$)/, `%${visibleText(zone, 40)}`);
}

/** `0.0.0.0/0` and `::/0` read as what they are. */
export const isDefault = ({ destination }: Route): boolean => destination === '0.0.0.0/0' || destination === '::/0';

/** Where packets go next: an address, or the link they are delivered on. */
export function gatewayText({ gateway, gatewayLink, nextHops }: Route): string {
  if (nextHops.length > 0)
    return nextHops.map((hop) => visibleText(hop.gateway ?? hop.interfaceName ?? '?', 80)).join(', ');
  return visibleText(gateway ?? gatewayLink ?? '', 80);
}

export const interfaceText = ({ interfaceName, nextHops }: Route): string =>
  visibleText(interfaceName ?? [...new Set(nextHops.map((hop) => hop.interfaceName ?? '?'))].join(', '), 60);

export function expiryText({ expired, expiresInSeconds }: Route): string {
  if (expired) return '!';
  return expiresInSeconds === null ? '' : spanText(expiresInSeconds);
}

const destination: Column<Route> = {
  id: 'destination',
  title: 'Destination',
  description: 'The addresses this route covers, as a prefix: 192.168.2.0/24 is 192.168.2.0 to 192.168.2.255.',
  widthPx: 210,
  isMono: true,
  text: destinationText,
  tip: (route) => (isDefault(route) ? 'The default route: taken by every address that no other route covers.' : null),
  sortKey: (route) => addressKey(destinationText(route)),
};

const gateway: Column<Route> = {
  id: 'gateway',
  title: 'Gateway',
  description:
    'The next machine packets are handed to. A link or a hardware address means that they are delivered directly.',
  widthPx: 150,
  isMono: true,
  text: gatewayText,
  tip: (route) =>
    route.gateway === null && route.gatewayLink !== null
      ? `${visibleText(route.gatewayLink, 80)} is not a gateway: destinations here are delivered directly on the link.`
      : null,
  sortKey: (route) => (gatewayText(route) === '' ? null : addressKey(gatewayText(route))),
};

const interfaceName: Column<Route> = {
  id: 'interface',
  title: 'Interface',
  description: 'The interface packets leave by.',
  widthPx: 84,
  isMono: true,
  text: interfaceText,
  sortKey: (route) => naturalKey(interfaceText(route)),
};

const kind: Column<Route> = {
  id: 'kind',
  title: 'Kind',
  description: 'What the kernel does with a packet that takes this route.',
  widthPx: 84,
  text: ({ kind: each }) => each,
  tip: ({ kind: each }) => kindMeanings[each],
};

export const kindMeanings: Readonly<Record<Route['kind'], string | null>> = {
  unicast: null,
  local: 'An address of this machine: packets stay inside.',
  broadcast: 'Goes to every machine on the link.',
  multicast: 'Goes to every machine that joined the group.',
  anycast: 'One address that several machines answer to.',
  blackhole: 'Packets are dropped without a word; a program waits until it times out.',
  unreachable: 'Packets are refused: a program gets “No route to host”.',
  prohibit:
    'Packets are refused by administrative choice: a program gets “Permission denied” or “Network unreachable”.',
  throw: 'Looking ends in this table and goes on in the next one.',
};

const expires: Column<Route> = {
  id: 'expires',
  title: 'Expires',
  description:
    'How long the route stays if nothing renews it. Empty for routes that stay. macOS prints “!” on routes to its own networks, which do not run out: normal.',
  widthPx: 72,
  align: 'end',
  text: expiryText,
  tip: ({ expired }) =>
    expired ? 'As macOS prints it on routes to its own networks, which do not run out: normal.' : null,
  sortKey: ({ expired, expiresInSeconds }) => (expired ? 0 : expiresInSeconds),
};

const family: Column<Route> = {
  id: 'family',
  title: 'Family',
  description: null,
  widthPx: 66,
  isHiddenAtFirst: true,
  text: ({ family: each }) => (each === 'ipv4' ? 'IPv4' : 'IPv6'),
};

/** Words and numbers that only Linux prints. */
const linuxColumns: readonly Column<Route>[] = [
  {
    id: 'table',
    title: 'Table',
    description: 'Linux keeps several route tables; rules choose between them. Most routes are in main.',
    widthPx: 66,
    text: ({ table }) => visibleText(table ?? '', 40),
    sortKey: ({ table }) => (table === null ? null : naturalKey(table)),
  },
  {
    id: 'metric',
    title: 'Metric',
    description: 'Among routes to the same destination, the lowest metric is taken.',
    widthPx: 66,
    align: 'end',
    text: ({ metric }) => (metric === null ? '' : String(metric)),
    sortKey: ({ metric }) => metric,
  },
  {
    id: 'protocol',
    title: 'Set by',
    description:
      'Who installed the route: the kernel itself, DHCP, a router’s advertisement (ra), a person (static or boot).',
    widthPx: 66,
    text: ({ protocol }) => visibleText(protocol ?? '', 40),
  },
  {
    id: 'source',
    title: 'Source',
    description: 'The address of this machine that packets on this route carry, unless the program chose another.',
    widthPx: 130,
    isMono: true,
    isHiddenAtFirst: true,
    text: ({ sourceAddress }) => visibleText(sourceAddress ?? '', 80),
    sortKey: ({ sourceAddress }) => (sourceAddress === null ? null : addressKey(sourceAddress)),
  },
  {
    id: 'scope',
    title: 'Scope',
    description: 'How far the destination is: this host, on the link, or anywhere (global).',
    widthPx: 70,
    isHiddenAtFirst: true,
    text: ({ scope }) => visibleText(scope ?? '', 40),
  },
];

const flags = (platform: PlatformId): Column<Route> => ({
  id: 'flags',
  title: 'Flags',
  description: 'What the kernel notes about the route. Each row explains its own.',
  widthPx: 84,
  isMono: true,
  text: ({ flags: each }) => visibleText(each.every((flag) => flag.length === 1) ? each.join('') : each.join(' '), 80),
  tip: (route) => explainFlags(route, platform),
});

function explainFlags({ flags: each }: Route, platform: PlatformId): string | null {
  const lines = each.map((flag) => `${visibleText(flag, 40)}  ${flagText(flag, platform)}`);
  return lines.length === 0 ? null : lines.join('\n');
}

/** `static: It was added by hand…` */
export function flagText(flag: string, platform: PlatformId): string {
  const known = explainRouteFlag(platform, flag);
  return known === null ? 'not in the manual' : `${known.name}: ${known.meaning}`;
}

/** The columns of the route table on one platform. */
export const routeColumns = (platform: PlatformId): readonly Column<Route>[] =>
  platform === 'linux'
    ? [destination, gateway, interfaceName, kind, ...linuxColumns, flags(platform), expires, family]
    : [destination, gateway, interfaceName, flags(platform), { ...kind, isHiddenAtFirst: true }, expires, family];
