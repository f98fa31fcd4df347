import { routeFor } from './route-lookup.mjs';

/** macOS 15 brought the local-network permission; 13 never asks (facts A1). */
const asksPermission = ({ model }) => model !== '13';

/**
 * What becomes of a packet that a program sends, in the order the kernel decides (facts I1, A2): the route, the permission,
 * the neighbour, the far host.
 *
 * @returns one of `no-route`, `rejected`, `swallowed`, `own`, `denied`, `absent`, `held`, `silent`, `there`
 */
export function reach(state, { address, zone = null, program }) {
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const route = routeFor(state, { family, address, zone });
  if (isOwn(state, address)) return { kind: 'own' };
  if (route === null) return { kind: 'no-route' };
  if (route.flags.includes('R')) return { kind: 'rejected', isHost: route.prefixLength === null };
  if (route.flags.includes('B')) return { kind: 'swallowed' };
  const isLocal = isOnLink(state, route);
  if (isLocal && asksPermission(state) && !isAllowed(state, program))
    return { kind: 'denied', interfaceName: route.interfaceName };
  const host = state.network.hosts.find(({ addresses, isUp }) => isUp && addresses.includes(address)) ?? null;
  if (host !== null) return { kind: 'there', host, interfaceName: route.interfaceName };
  if (!isLocal) return { kind: 'silent' };
  const isAsked = state.neighbors.some((each) => each.address === address && each.mac === null && each.isHeld === true);
  return { kind: isAsked ? 'held' : 'absent', interfaceName: route.interfaceName, family };
}

export const isOwn = (state, address) =>
  address.startsWith('127.') ||
  address === '::1' ||
  state.interfaces.some((on) => on.addresses.some((each) => each.address === address));

/** Facts A2: no gateway, and an interface that can broadcast. */
function isOnLink({ interfaces }, { flags, interfaceName }) {
  const kind = interfaces.find(({ name }) => name === interfaceName)?.kind;
  return !flags.includes('G') && (kind === 'ethernet' || kind === 'bridge' || kind === 'peer-to-peer');
}

const PLATFORM_BINARY = /^\/(?:usr\/(?:bin|sbin|libexec)|bin|sbin|System)\//;

/** Facts A4: root always; Apple's programs unless the app that started them is denied; others by their own state. */
export function isAllowed({ isRoot, localNetwork, programs }, program) {
  if (isRoot) return true;
  if (PLATFORM_BINARY.test(program)) return localNetwork.appleToolsPass;
  const realPath = programs.find(({ path }) => path === program)?.realPath ?? program;
  const said = localNetwork.programs[program] ?? localNetwork.programs[realPath] ?? localNetwork.everybodyElse;
  return said === 'allowed';
}

/** What trying leaves behind: a cloned neighbour entry (facts A6), the hold after ARP in vain, a notice in the log. */
export function afterTrying(state, address, way, pid) {
  if (way.kind === 'denied') return withNotice(withNeighbor(state, address, way.interfaceName, null), pid);
  if (way.kind === 'absent') return withNeighbor(state, address, way.interfaceName, null, true);
  if (way.kind === 'there' && way.host.mac !== null)
    return withNeighbor(state, address, way.interfaceName, way.host.mac);
  return state;
}

function withNeighbor(state, address, interfaceName, mac, isHeld = false) {
  const known = state.neighbors.find((each) => each.address === address);
  if (known !== undefined && (known.mac !== null || (mac === null && known.isHeld === isHeld))) return state;
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  const fresh = {
    family,
    address,
    mac,
    interfaceName,
    expiresInSeconds: mac === null ? 0 : 1200,
    isRouter: false,
    isHeld,
  };
  return { ...state, neighbors: [...state.neighbors.filter((each) => each !== known), fresh] };
}

function withNotice(state, pid) {
  const uuid = `7B4C4BEF-2590-36B3-87B9-${pid.toString(16).toUpperCase().padStart(12, '0')}`;
  const notices = [...state.localNetwork.notices, { pid, uuid, bundleId: null }];
  return { ...state, localNetwork: { ...state.localNetwork, notices } };
}

/** One TCP connect: `null` when the far end never says anything, else the errno or the open port. */
export function connectTo(state, target) {
  const way = reach(state, target);
  switch (way.kind) {
    case 'no-route':
      return { way, errno: 'ENETUNREACH' };
    case 'rejected':
      return { way, errno: way.isHost ? 'EHOSTUNREACH' : 'ENETUNREACH' };
    case 'denied':
      return { way, errno: 'EHOSTUNREACH' };
    case 'held':
      return { way, errno: 'EHOSTDOWN' };
    case 'own':
      return { way, ...ownPort(state, target) };
    case 'there':
      return { way, ...portOf(way.host, target.port) };
    default:
      return { way, isSilent: true };
  }
}

/** A listener of this Mac takes what is dialled when it is bound to it, or to everything. */
function ownPort({ sockets }, { address, port }) {
  const takes = ({ protocol, state, localPort, localAddress }) =>
    protocol === 'tcp' &&
    state === 'LISTEN' &&
    localPort === port &&
    (localAddress === '*' || localAddress === address);
  return sockets.some(takes) ? { says: null, http: null } : { errno: 'ECONNREFUSED' };
}

function portOf({ ports, otherPorts, rttMs }, port) {
  const said = ports[port] ?? { kind: otherPorts };
  const answers = {
    open: { says: said.says ?? null, http: said.http ?? null, rttMs },
    mute: { says: null, http: null, isMute: true, rttMs },
    refused: { errno: 'ECONNREFUSED', rttMs },
    reset: { says: null, http: null, isReset: true, rttMs },
    dropped: { isSilent: true },
    fails: { errno: said.errno, isHere: said.isHere, rttMs: said.afterMs },
  };
  return answers[said.kind];
}

/** Darwin's numbers and words (facts F1). */
export const DARWIN_ERRORS = {
  EPERM: [1, 'Operation not permitted'],
  EACCES: [13, 'Permission denied'],
  EADDRINUSE: [48, 'Address already in use'],
  EADDRNOTAVAIL: [49, "Can't assign requested address"],
  ENETDOWN: [50, 'Network is down'],
  ENETUNREACH: [51, 'Network is unreachable'],
  ECONNRESET: [54, 'Connection reset by peer'],
  ETIMEDOUT: [60, 'Operation timed out'],
  ECONNREFUSED: [61, 'Connection refused'],
  EHOSTDOWN: [64, 'Host is down'],
  EHOSTUNREACH: [65, 'No route to host'],
};
