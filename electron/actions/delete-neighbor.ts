import { type NeighborRequest, neighborOf, planDeleteNeighbor } from '../../shared/actions/plan-delete-neighbor.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { ActionKind, ActionSurroundings } from './action-kind.ts';
import { readInterfaces } from './alias-kinds.ts';

/** One entry of the neighbour table forgotten. */
export const deleteNeighbor: ActionKind<'delete-neighbor'> = {
  kind: 'delete-neighbor',
  plan: async (request, around) => {
    const rows = await readNeighbors(around);
    if (rows === null) return { kind: 'refused', because: 'The neighbours could not be read.' };
    planned.add(keyOf(request));
    return planDeleteNeighbor(request, { platform: around.platform.id, rows, ownAddresses: await readOwn(around) });
  },
  see: async (request, around) => {
    const rows = await readNeighbors(around);
    if (rows === null) return { state: 'unknown', because: 'the neighbours could not be read' };
    const row = neighborOf(rows, request);
    const { address, interfaceName } = request;
    if (row === undefined) return { state: 'as-planned', because: `${address} is no longer known on ${interfaceName}` };
    if (row.mac === null) return { state: 'as-planned', because: `${interfaceName} is asking anew who has ${address}` };
    // the system asks anew as soon as something is sent, so after a deletion that went well the entry is a fresh one
    return planned.has(keyOf(request))
      ? { state: 'as-planned', because: `${interfaceName} has asked anew: ${row.mac} has ${address}` }
      : { state: 'as-before', because: `${address} is still, or again, known at ${row.mac}` };
  },
  fingerprint: async (request, around) => {
    const row = neighborOf((await readNeighbors(around)) ?? [], request);
    return row === undefined ? 'gone' : (row.mac ?? 'asked');
  },
};

/** What this run of the app has planned; of what an earlier one did, an entry that is there tells nothing. */
const planned = new Set<string>();
const keyOf = ({ interfaceName, address }: NeighborRequest): string => `${address} ${interfaceName}`;

type Eyes = Pick<ActionSurroundings, 'platform' | 'look'>;

/** `null` when the table could not be read. */
async function readNeighbors({ platform, look }: Eyes): Promise<Neighbor[] | null> {
  const { rows, observations } = await platform.readers.neighbors(look);
  return completenessOf(observations) === 'failed' ? null : rows.map(({ row }) => row);
}

/** `null` when not a single address was read, since every machine has one. */
async function readOwn(eyes: Eyes): Promise<string[] | null> {
  const own = (await readInterfaces(eyes)).flatMap(({ addresses }) => addresses.map(({ address }) => address));
  return own.length === 0 ? null : own;
}
