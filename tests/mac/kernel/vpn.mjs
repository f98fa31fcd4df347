import { runningTailscale } from '../mac-mini.mjs';
import { vpnTunnel } from '../mac-mini-interfaces.mjs';
import { linkOf, routersOf } from './links.mjs';

const TUNNEL = 'utun4';
const SERVER = '203.0.113.9';
const MAGIC_DNS = '100.100.100.100';

/** A VPN comes up: its tunnel, its routes, its resolver. One at a time, like most people have. */
export function vpnUp(state, kind) {
  const without = vpnDown(state);
  const index = Math.max(...without.interfaces.map((each) => each.index)) + 1;
  const up = kind === 'tailscale' ? tailscaleUp(without, index) : fullTunnelUp(without, index);
  return { ...up, vpn: { kind, interfaceName: TUNNEL } };
}

/** It goes away with everything it brought. Tailscale stays installed. */
export function vpnDown(state) {
  if (state.vpn === null) return state;
  const { interfaceName } = state.vpn;
  return {
    ...state,
    interfaces: state.interfaces.filter(({ name }) => name !== interfaceName),
    routes: state.routes.filter((route) => route.interfaceName !== interfaceName && route.address !== SERVER),
    resolvers: state.resolvers.filter((resolver) => resolver.interfaceName !== interfaceName),
    tailscale: state.tailscale === null ? null : { ...state.tailscale, backendState: 'Stopped' },
    vpn: null,
  };
}

/** The split default: two halves more specific than the default route, and the server by the real gateway. */
function fullTunnelUp(state, index) {
  const [own, far] = ['10.88.0.6', '10.88.0.5'];
  const gateway = routersOf(state, 'ipv4')[0];
  const tunnel = vpnTunnel(TUNNEL, index, [{ family: 'ipv4', address: own, prefixLength: 32, peer: far }], 1420);
  const half = (address, flags) => routeOf(address, 1, far, flags, TUNNEL);
  return {
    ...state,
    interfaces: [...state.interfaces, tunnel],
    routes: [
      ...state.routes,
      half('0.0.0.0', 'UGScg'),
      half('128.0.0.0', 'UGSc'),
      ...(gateway === undefined ? [] : [routeOf(SERVER, 32, gateway.router, 'UGSc', gateway.on.name)]),
    ],
    resolvers: [...resolversOf('10.88.0.1', [], []), ...state.resolvers],
  };
}

function tailscaleUp(state, index) {
  const tailscale = { ...(state.tailscale ?? runningTailscale()), backendState: 'Running' };
  const [ipv4, ipv6] = tailscale.self.addresses;
  const addresses = [
    { family: 'ipv4', address: ipv4, prefixLength: 32, peer: ipv4 },
    { family: 'ipv6', address: 'fe80::d211:e5ff:fe03:9', prefixLength: 64 },
    { family: 'ipv6', address: ipv6, prefixLength: 48 },
  ];
  const tunnel = vpnTunnel(TUNNEL, index, addresses, 1280);
  const onTunnel = (address, length, flags) => routeOf(address, length, linkOf(tunnel), flags, TUNNEL);
  return {
    ...state,
    ...{ tailscale, interfaces: [...state.interfaces, tunnel] },
    routes: [
      ...state.routes,
      onTunnel('100.64.0.0', 10, 'UCS'),
      onTunnel(MAGIC_DNS, 32, 'UCS'),
      onTunnel(MAGIC_DNS, null, 'UHWIi'),
    ],
    resolvers: [...resolversOf(MAGIC_DNS, [tailscale.suffix], ['Supplemental']), ...state.resolvers],
  };
}

const routeOf = (address, prefixLength, gateway, flags, interfaceName) => ({
  ...{ family: 'ipv4', address, prefixLength, gateway, flags, interfaceName },
});

function resolversOf(server, searchDomains, flags) {
  const resolver = { domain: null, searchDomains, servers: [server], interfaceName: TUNNEL, isMdns: false, reach: 3 };
  const scoped = { ...resolver, scope: 'scoped', flags: [], order: null };
  return [{ ...resolver, scope: 'everyone', flags, order: 101200 }, scoped];
}
