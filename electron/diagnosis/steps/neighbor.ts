import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';

const NEIGHBORS_MS = 2_000;

/** The neighbour table once something was sent: who answered for the next hop. */
export async function lookAtNeighbors(walk: Walk): Promise<void> {
  walk.learn({ neighborsAfter: await readPart(walk, 'neighbors', 'neighborsAfter', NEIGHBORS_MS) });
}
