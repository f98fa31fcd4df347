import type { CommandLine } from '../command.ts';
import type { PlatformId } from '../family.ts';
import type { Neighbor } from '../neighbor.ts';
import type { OutlinePlanning } from './action-plan.ts';
import type { ActionRequest } from './action-request.ts';

export type NeighborRequest = Extract<ActionRequest, { kind: 'delete-neighbor' }>;

/** The row that the request means; link-local addresses are told apart by their interface. */
export const neighborOf = (
  rows: readonly Neighbor[],
  { interfaceName, family, address }: NeighborRequest,
): Neighbor | undefined =>
  rows.find((row) => row.family === family && row.address === address && row.interfaceName === interfaceName);

export interface NeighborSurroundings {
  readonly platform: PlatformId;
  /** The table as it is now. */
  readonly rows: readonly Neighbor[];
  /** Addresses of this machine, which macOS lists as permanent neighbours; `null` when they could not be read. */
  readonly ownAddresses: readonly string[] | null;
}

/** The plan for forgetting which link-layer address a neighbour has, or why not. */
export function planDeleteNeighbor(
  request: NeighborRequest,
  { platform, rows, ownAddresses }: NeighborSurroundings,
): OutlinePlanning {
  const { address, interfaceName } = request;
  const row = neighborOf(rows, request);
  if (row === undefined) return no(`${address} is not in the neighbour table of ${interfaceName}.`);
  const { mac } = row;
  if (isGroup(row)) return no(`${address} is a group of machines, not a neighbour.`);
  const isOwn = ownAddresses === null || ownAddresses.includes(address);
  const setAgain =
    isPermanent(row) && !isOwn && !/^noarp$/i.test(row.state ?? '') ? setNeighborCommand(platform, request, mac) : null;
  if (isPermanent(row) && setAgain === null)
    return no(`The entry of ${address} was set by the system and does not go stale: it is left alone.`);
  return {
    kind: 'planned',
    plan: {
      request,
      title: `Forget the neighbour ${address} on ${interfaceName}`,
      why: `${mac === null ? `${interfaceName} has asked for ${address} without an answer.` : `${interfaceName} sends what is for ${address} to ${mac}.`} Without the entry it asks again who has the address. Nothing else is touched.`,
      warnings: setAgain === null ? [] : [SET_BY_HAND],
      mustType: null,
      privilege: 'administrator',
      commands: [{ words: 'Delete the entry', command: deleteNeighborCommand(platform, request) }],
      undo: setAgain === null ? null : { words: 'Set it by hand again', command: setAgain },
      trialSeconds: null,
      verify: `The neighbours are read again: the entry must be gone, or asked for anew, which happens at once while something sends to ${address}.`,
    },
  };
}

const no = (because: string): OutlinePlanning => ({ kind: 'refused', because });

const SET_BY_HAND =
  'A person, a script or a program (a container network, say) set it by hand, so that it is never asked for: without it the network is asked.';

/** Words of arp(8), ndp(8) and ip-neighbour(8). */
const isPermanent = ({ state }: Neighbor): boolean => /^(?:permanent|noarp)$/i.test(state ?? '');
const isGroup = ({ mac }: Neighbor): boolean => mac !== null && (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;

/** macOS keeps entries by interface: arp(8) needs `ifscope`, ndp(8) the zone of a link-local address. */
function deleteNeighborCommand(platform: PlatformId, { interfaceName, family, address }: NeighborRequest): CommandLine {
  if (platform === 'linux') return { file: '/usr/sbin/ip', args: ['neigh', 'del', address, 'dev', interfaceName] };
  if (family === 'ipv4') return { file: '/usr/sbin/arp', args: ['-d', address, 'ifscope', interfaceName] };
  const zoned = /^fe[89ab]/.test(address) ? `${address}%${interfaceName}` : address;
  return { file: '/usr/sbin/ndp', args: ['-d', zoned] };
}

const MAC = /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/i;

/**
 * Sets an entry by hand as it was: arp(8) `-s`, ip-neighbour(8) `permanent`. `null` where that is not known to be one of a
 * person: without a link-layer address, or of IPv6 on macOS, which sets such entries for its own addresses (ndp(8)).
 */
export function setNeighborCommand(
  platform: PlatformId,
  { interfaceName, family, address }: NeighborRequest,
  mac: Neighbor['mac'],
): CommandLine | null {
  if (mac === null || !MAC.test(mac)) return null;
  if (platform === 'linux')
    return {
      file: '/usr/sbin/ip',
      args: ['neigh', 'replace', address, 'lladdr', mac, 'dev', interfaceName, 'nud', 'permanent'],
    };
  return family === 'ipv4' ? { file: '/usr/sbin/arp', args: ['-s', address, mac, 'ifscope', interfaceName] } : null;
}
