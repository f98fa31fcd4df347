import { ownerName } from './explain/owner-name.ts';
import type { NetworkInterface } from './network-interface.ts';
import type { Question, RowOf } from './question.ts';
import type { Resolver } from './resolver.ts';
import type { Route } from './route.ts';
import type { Socket } from './socket.ts';
import type { TailnetNode } from './tailnet.ts';
import { visibleText } from './visible-text.ts';

type Describe<Row> = (row: Row) => string | null;

/** Of the other questions nothing is noted. */
const describers: { readonly [Q in Question]?: Describe<RowOf<Q>> } = {
  routes: describeRoute,
  interfaces: describeInterface,
  resolvers: describeResolver,
  listeners: describeListener,
  tailnet: describeTailnetNode,
};

/** One row in a few words; `null` for a row whose coming and going says nothing to a person. */
export function describeRow<Q extends Question>(question: Q, row: RowOf<Q>): string | null {
  const text = describers[question]?.(row) ?? null;
  return text === null ? null : visibleText(text, 300);
}

/** Only where the two rows of an interface say more than its name: `en0: 192.168.2.172 added`. */
export function describeRowChange<Q extends Question>(question: Q, before: RowOf<Q>, after: RowOf<Q>): string | null {
  const title = describeRow(question, after);
  if (title === null || !isInterface(before) || !isInterface(after)) return title;
  const details = interfaceChanges(before, after);
  return details.length === 0 ? title : visibleText(`${title}: ${details.join(', ')}`, 300);
}

const isInterface = (row: object): row is NetworkInterface => 'addresses' in row && 'members' in row;

/** Clones of a network route (macOS L and W) are neighbours; what comes with each address or link is said by it. */
function describeRoute(route: Route): string | null {
  const { destination, printed, kind, flags, table, gateway, interfaceName, nextHops } = route;
  if (flags.includes('W') || table === 'local' || ['local', 'broadcast', 'multicast', 'anycast'].includes(kind))
    return null;
  if (/^(?:169\.254\.|22[4-9]\.|23\d\.|255\.255\.255\.255\/|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:)/.test(destination ?? ''))
    return null;
  const name = /^(?:0\.0\.0\.0|::)\/0$/.test(destination ?? '')
    ? `default route ${route.family === 'ipv4' ? 'IPv4' : 'IPv6'}`
    : `route ${destination ?? printed}`;
  const via = [gateway, ...nextHops.map((hop) => hop.gateway)].filter((each) => each !== null);
  return [
    name,
    kind === 'unicast' ? '' : `(${kind})`,
    via.length === 0 ? '' : `via ${via.join(', ')}`,
    interfaceName === null ? '' : `on ${interfaceName}`,
    table === null || table === 'main' ? '' : `in table ${table}`,
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function describeInterface({ name, hardwarePort }: NetworkInterface): string {
  return hardwarePort === null ? `interface ${name}` : `interface ${name} (${hardwarePort})`;
}

function interfaceChanges(before: NetworkInterface, after: NetworkInterface): string[] {
  const addresses = ({ addresses }: NetworkInterface) => new Set(addresses.map((each) => each.address));
  const [had, has] = [addresses(before), addresses(after)];
  const now = (what: string, was: string | number | null, is: string | number | null) =>
    was === is ? [] : [`${what} ${is ?? 'unknown'}, was ${was ?? 'unknown'}`];
  return [
    ...[...has].filter((each) => !had.has(each)).map((each) => `${each} added`),
    ...[...had].filter((each) => !has.has(each)).map((each) => `${each} removed`),
    ...now('status', before.status, after.status),
    ...now('MTU', before.mtu, after.mtu),
    ...now('MAC', before.mac, after.mac),
    ...(before.flags.includes('UP') === after.flags.includes('UP') ? [] : [after.flags.includes('UP') ? 'up' : 'down']),
  ];
}

function describeResolver({ scope, domain, nameservers, interfaceName }: Resolver): string | null {
  if (nameservers.length === 0) return null;
  const names = domain === null ? 'every name' : domain;
  const bound = scope === 'default' || interfaceName === null ? '' : ` (programs bound to ${interfaceName})`;
  return `name server ${nameservers.join(', ')} for ${names}${bound}`;
}

/** A tool that lists sockets also lists those it inherited from us while it ran. */
const READERS: ReadonlySet<string> = new Set(['ss', 'lsof', 'netstat']);
/** Programs that send a query open a UDP port for a moment (Linux from 32768, macOS from 49152): no listener to a person. */
const FIRST_EPHEMERAL_PORT = 32_768;
function describeListener({ protocol, localAddress, localPort, owner }: Socket): string | null {
  if (READERS.has(owner?.command ?? '')) return null;
  if (localPort === null || (protocol === 'udp' && localPort >= FIRST_EPHEMERAL_PORT)) return null;
  const address = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  const by = owner === null ? '' : ` by ${ownerName(owner)}`;
  return `listener ${protocol} ${address}:${localPort}${by}`;
}

function describeTailnetNode({ hostname, addresses, isSelf, online, backendState }: TailnetNode): string | null {
  if (isSelf) return `Tailscale on this machine${backendState === null ? '' : `: ${backendState}`}`;
  const name = hostname === '' ? (addresses[0] ?? '') : hostname;
  const state = online === null ? '' : online ? ', online' : ', offline';
  return `tailnet machine ${name}${state}`;
}
