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

/** The plan for forgetting which link-layer address a neighbour has, or why not. `rows` is the table as it is now. */
export function planDeleteNeighbor(
  request: NeighborRequest,
  platform: PlatformId,
  rows: readonly Neighbor[],
): OutlinePlanning {
  const { address, interfaceName } = request;
  const row = neighborOf(rows, request);
  if (row === undefined) return no(`${address} is not in the neighbour table of ${interfaceName}.`);
  const { mac } = row;
  if (isPermanent(row))
    return no(`The entry of ${address} was set by the system or by hand and does not go stale: it is left alone.`);
  if (isGroup(row)) return no(`${address} is a group of machines, not a neighbour.`);
  return {
    kind: 'planned',
    plan: {
      request,
      title: `Forget the neighbour ${address} on ${interfaceName}`,
      why: `${mac === null ? `${interfaceName} has asked for ${address} without an answer.` : `${interfaceName} sends what is for ${address} to ${mac}.`} Without the entry it asks again who has the address. Nothing else is touched.`,
      warnings: [],
      mustType: null,
      privilege: 'administrator',
      commands: [{ words: 'Delete the entry', command: deleteNeighborCommand(platform, request) }],
      undo: null,
      trialSeconds: null,
      verify: `The neighbours are read again: the entry must be gone, or asked for anew, which happens at once while something sends to ${address}.`,
    },
  };
}

const no = (because: string): OutlinePlanning => ({ kind: 'refused', because });

/** Words of arp(8), ndp(8) and ip-neighbour(8). */
const isPermanent = ({ state }: Neighbor): boolean => /^(?:permanent|noarp)$/i.test(state ?? '');
const isGroup = ({ mac }: Neighbor): boolean => mac !== null && (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;

/** macOS keeps entries by interface: arp(8) needs `ifscope`, ndp(8) the zone of a link-local address. */
export function deleteNeighborCommand(
  platform: PlatformId,
  { interfaceName, family, address }: NeighborRequest,
): CommandLine {
  if (platform === 'linux') return { file: '/usr/sbin/ip', args: ['neigh', 'del', address, 'dev', interfaceName] };
  if (family === 'ipv4') return { file: '/usr/sbin/arp', args: ['-d', address, 'ifscope', interfaceName] };
  const zoned = /^fe[89ab]/.test(address) ? `${address}%${interfaceName}` : address;
  return { file: '/usr/sbin/ndp', args: ['-d', zoned] };
}
