import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';

/** lsof may hang on a dead network mount; netstat and ss answer in tens of milliseconds. */
const LISTENERS_MS = 2_000;
const FIREWALL_MS = 2_000;
const ELSEWHERE = 'the target is another machine, which cannot be looked into from here';

/** What listens here and what filters here, when the target is this machine. */
export async function lookAtThisMachine(walk: Walk): Promise<void> {
  const ways = walk.known().ways ?? [];
  if (ways.length === 0 || !ways.every(({ isOwn }) => isOwn)) {
    walk.miss('listeners', ELSEWHERE);
    return walk.miss('firewall', ELSEWHERE);
  }
  const [listeners, firewall] = await Promise.all([
    readPart(walk, 'listeners', 'listeners', LISTENERS_MS),
    readPart(walk, 'firewall', 'firewall', FIREWALL_MS),
  ]);
  walk.learn({ listeners, firewall });
}
