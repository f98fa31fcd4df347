import { isGroup } from '../../shared/explain/neighbor-standing.ts';
import type { Neighbor } from '../../shared/neighbor.ts';

/** The neighbours that share the hardware address of `neighbor`, itself left out. None for groups, which nobody owns. */
export function sameMac(neighbor: Neighbor, all: readonly Neighbor[]): readonly Neighbor[] {
  if (neighbor.mac === null || isGroup(neighbor)) return [];
  return all.filter((other) => other !== neighbor && other.mac === neighbor.mac);
}
