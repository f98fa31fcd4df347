import { ipv6Network, ipv6ToNumber, ipv6ToText, isLinkScoped } from './ipv6.mjs';
import { linkOf, routersOf, shortMac, upInterfaces } from './links.mjs';

const LINK_LOCAL = ipv6ToNumber('fe80::');
const MULTICAST = ipv6ToNumber('ff00::');
const MULTICAST_SCOPES = [ipv6ToNumber('ff01::'), ipv6ToNumber('ff02::')];

export function ipv6RoutesOf(state) {
  const indexOf = new Map(state.interfaces.map(({ name, index }) => [name, index]));
  const rows = [
    ...routersOf(state, 'ipv6').map(({ on, router }, at) =>
      network(0n, 0, router, at === 0 ? 'UGcg' : 'UGcIg', on.name),
    ),
    ...upInterfaces(state).flatMap((on) => interfaceRoutes(state, on)),
    ...state.routes.filter(({ family }) => family === 'ipv6').map(addedRow),
  ];
  return rows.sort(inTreeOrder(indexOf));
}

function interfaceRoutes(state, on) {
  const own = on.addresses.filter(({ family }) => family === 'ipv6');
  if (own.length === 0) return [];
  if (on.kind === 'loopback') return loopbackRoutes(own);
  const gateway = on.kind === 'tunnel' ? `${linkLocalOf(own) ?? own[0].address}%${on.name}` : linkOf(on);
  return [
    ...(on.kind === 'tunnel' ? [network(0n, 0, tunnelDefault(own, on), 'UGcIg', on.name)] : []),
    ...own.flatMap((each) => addressRoutes(each, on)),
    ...multicastRoutes(gateway, on.name, on.kind === 'peer-to-peer' ? [] : MULTICAST_SCOPES),
    ...neighborRoutes(state, on),
  ];
}

function loopbackRoutes(own) {
  return [
    host(1n, '::1', 'UHL', 'lo0'),
    ...own
      .filter(({ address }) => isLinkLocal(address))
      .flatMap(({ address }) => [
        network(LINK_LOCAL, 64, `${address}%lo0`, 'UcI', 'lo0', 'lo0'),
        host(ipv6ToNumber(address), 'link#1', 'UHLI', 'lo0', 'lo0'),
      ]),
    ...multicastRoutes('::1', 'lo0', MULTICAST_SCOPES),
  ];
}

/** The network an address lies in and the address itself, which stays inside through lo0 as in IPv4. */
function addressRoutes({ address, prefixLength }, on) {
  const number = ipv6ToNumber(address);
  const zone = isLinkLocal(address) ? on.name : null;
  const scope = zone === null ? '' : 'I';
  const isTunnel = on.kind === 'tunnel';
  const own = host(number, isTunnel ? linkOf(on) : shortMac(on.mac), `UHL${scope}`, 'lo0', zone);
  if (on.kind === 'peer-to-peer' || prefixLength === 128) return [own];
  const gateway = isTunnel ? `${linkLocalOf(on.addresses) ?? address}%${on.name}` : linkOf(on);
  return [
    network(
      ipv6Network(number, prefixLength),
      prefixLength,
      gateway,
      `U${isTunnel ? 'c' : 'C'}${scope}`,
      on.name,
      zone,
    ),
    own,
  ];
}

const multicastRoutes = (gateway, interfaceName, scopes) => [
  network(MULTICAST, 8, gateway, 'UmCI', interfaceName),
  ...scopes.map((scope) => network(scope, 32, gateway, 'UmCI', interfaceName, interfaceName)),
];

function neighborRoutes(state, on) {
  return state.neighbors
    .filter(({ family, interfaceName, mac }) => family === 'ipv6' && interfaceName === on.name && mac !== null)
    .map(({ address, mac, isRouter }) =>
      host(
        ipv6ToNumber(address),
        shortMac(mac),
        isRouter ? 'UHLWIir' : 'UHLWIi',
        on.name,
        isLinkLocal(address) ? on.name : null,
      ),
    );
}

/** System tunnels print their scoped default through `fe80::%utun0`, a VPN's through its network (`fd7a:115c:a1e0::`). */
function tunnelDefault(own, on) {
  const global = own.find(({ address }) => !isLinkLocal(address));
  if (global === undefined) return `fe80::%${on.name}`;
  return ipv6ToText(ipv6Network(ipv6ToNumber(global.address), Math.min(global.prefixLength, 48)));
}

const linkLocalOf = (addresses) =>
  addresses.find(({ family, address }) => family === 'ipv6' && isLinkLocal(address))?.address;
const isLinkLocal = (address) => isLinkScoped(ipv6ToNumber(address));

function addedRow({ address, prefixLength, gateway, flags, interfaceName }) {
  const number = ipv6ToNumber(address);
  return prefixLength === null
    ? host(number, gateway, flags, interfaceName)
    : network(number, prefixLength, gateway, flags, interfaceName);
}

function network(address, prefixLength, gateway, flags, interfaceName, zone = null) {
  const scoped = `${ipv6ToText(address)}${zone === null ? '' : `%${zone}`}/${prefixLength}`;
  const destination = prefixLength === 0 ? 'default' : scoped;
  return { family: 'ipv6', address, prefixLength, zone, destination, gateway, flags, interfaceName, expire: '' };
}

function host(address, gateway, flags, interfaceName, zone = null) {
  const destination = `${ipv6ToText(address)}${zone === null ? '' : `%${zone}`}`;
  return { family: 'ipv6', address, prefixLength: null, zone, destination, gateway, flags, interfaceName, expire: '' };
}

/** The kernel keeps the interface index inside link-scoped addresses (RFC 4007 zones), so they sort by it. */
function inTreeOrder(indexOf) {
  const key = ({ address, zone }) => address | (zone === null ? 0n : BigInt(indexOf.get(zone) ?? 0) << 96n);
  const length = ({ prefixLength }) => prefixLength ?? 129;
  return (a, b) =>
    Number(key(a) > key(b)) - Number(key(a) < key(b)) ||
    length(a) - length(b) ||
    Number(a.flags.includes('I')) - Number(b.flags.includes('I')) ||
    (indexOf.get(a.interfaceName) ?? 0) - (indexOf.get(b.interfaceName) ?? 0);
}
