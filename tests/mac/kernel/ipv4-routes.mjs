import { broadcastOf, ipv4ToNumber, ipv4ToText, networkOf, shortDestination } from './ipv4.mjs';
import { linkOf, routersOf, shortMac, upInterfaces } from './links.mjs';

const MULTICAST = ipv4ToNumber('224.0.0.0');
const MDNS_GROUP = ipv4ToNumber('224.0.0.251');
const EVERYBODY = ipv4ToNumber('255.255.255.255');
const LINK_LOCAL = ipv4ToNumber('169.254.0.0');

export function ipv4RoutesOf(state) {
  const routers = routersOf(state, 'ipv4');
  const primary = routers[0]?.on.name ?? null;
  const rows = [
    ...routers.map(({ on, router }, at) => network(0, 0, router, at === 0 ? 'UGScg' : 'UGScIg', on.name)),
    ...upInterfaces(state).flatMap((on) => interfaceRoutes(state, on, primary, routers)),
    ...state.routes.filter(({ family }) => family === 'ipv4').map(addedRow),
  ];
  return rows.sort(inTreeOrder);
}

function interfaceRoutes(state, on, primary, routers) {
  const own = on.addresses.filter(({ family }) => family === 'ipv4');
  if (own.length === 0) return [];
  if (on.kind === 'loopback') return own.flatMap((each, at) => loopbackRoutes(each, at === 0));
  if (on.kind === 'tunnel') return tunnelRoutes(on, own);
  const router = routers.find((each) => each.on === on)?.router ?? null;
  const taken = networksBefore(state, on);
  return [...broadcastLinkRoutes(on, own, router, on.name === primary, taken), ...neighborRoutes(state, on, router)];
}

function loopbackRoutes({ address, prefixLength }, isFirst) {
  const number = ipv4ToNumber(address);
  const net = network(networkOf(number, prefixLength), prefixLength, address, 'UCS', 'lo0');
  return [...(isFirst ? [net] : []), host(number, address, 'UH', 'lo0')];
}

function tunnelRoutes(on, own) {
  return [
    network(0, 0, linkOf(on), 'UCSIg', on.name),
    ...own.map(({ address, peer }) => host(ipv4ToNumber(peer ?? address), address, 'UH', on.name)),
    network(MULTICAST, 4, linkOf(on), 'UmCSI', on.name),
    network(EVERYBODY, 32, linkOf(on), 'UCSI', on.name),
  ];
}

/** Own addresses stay inside through lo0: the row that is normal and never a cause (facts B1). */
function broadcastLinkRoutes(on, own, router, isPrimary, taken) {
  const scoped = (flags) => (isPrimary ? flags : `${flags}I`);
  const isSecond = own.some((each) => taken.has(networkKey(each)));
  const link = (number, length, flags) => network(number, length, linkOf(on), flags, on.name, '!');
  const wide = own.filter(({ prefixLength }) => prefixLength < 32);
  return [
    link(LINK_LOCAL, 16, scoped('UCS')),
    link(MULTICAST, 4, scoped('UmCS')),
    host(MDNS_GROUP, '1:0:5e:0:0:fb', 'UHmLWI', on.name),
    link(EVERYBODY, 32, scoped('UCS')),
    ...(router === null ? [] : [link(ipv4ToNumber(router), 32, isSecond ? 'UCSI' : 'UCS')]),
    ...wide.map((each) => link(networkNumber(each), each.prefixLength, taken.has(networkKey(each)) ? 'UCSI' : 'UCS')),
    ...wide.map(({ address, prefixLength }) =>
      host(broadcastOf(ipv4ToNumber(address), prefixLength), 'ff:ff:ff:ff:ff:ff', 'UHLWbI', on.name, '!'),
    ),
    ...own.map(({ address }) => link(ipv4ToNumber(address), 32, 'UCS')),
    ...own.map(({ address }) => host(ipv4ToNumber(address), shortMac(on.mac), 'UHLWI', 'lo0')),
  ];
}

const networkNumber = ({ address, prefixLength }) => networkOf(ipv4ToNumber(address), prefixLength);
const networkKey = (each) => `${networkNumber(each)}/${each.prefixLength}`;

/** Networks that an interface macOS prefers to this one lies in too: two cables on one LAN, the second is scoped. */
function networksBefore(state, on) {
  const rankOf = ({ name }) => state.services.findIndex(({ device }) => device === name) >>> 0;
  const before = upInterfaces(state).filter((each) => each.kind === 'ethernet' && rankOf(each) < rankOf(on));
  const addresses = before.flatMap((each) => each.addresses.filter(({ family }) => family === 'ipv4'));
  return new Set(addresses.map(networkKey));
}

function neighborRoutes(state, on, router) {
  return state.neighbors
    .filter(({ family, interfaceName }) => family === 'ipv4' && interfaceName === on.name)
    .map(({ address, mac, expiresInSeconds }) => {
      const gateway = mac === null ? linkOf(on) : shortMac(mac);
      const expire = mac === null ? '!' : String(expiresInSeconds);
      return host(ipv4ToNumber(address), gateway, address === router ? 'UHLWIir' : 'UHLWIi', on.name, expire);
    });
}

function addedRow({ address, prefixLength, gateway, flags, interfaceName }) {
  const number = ipv4ToNumber(address);
  return prefixLength === null
    ? host(number, gateway, flags, interfaceName)
    : network(number, prefixLength, gateway, flags, interfaceName);
}

const network = (address, prefixLength, gateway, flags, interfaceName, expire = '') => ({
  ...{ family: 'ipv4', address, prefixLength, zone: null, destination: shortDestination(address, prefixLength) },
  ...{ gateway, flags, interfaceName, expire },
});

const host = (address, gateway, flags, interfaceName, expire = '') => ({
  ...{ family: 'ipv4', address, prefixLength: null, zone: null, destination: ipv4ToText(address) },
  ...{ gateway, flags, interfaceName, expire },
});

const inTreeOrder = (a, b) =>
  a.address - b.address ||
  (a.prefixLength ?? 33) - (b.prefixLength ?? 33) ||
  Number(a.flags.includes('I')) - Number(b.flags.includes('I'));
