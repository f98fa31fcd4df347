import { answer, refusal } from './answer.mjs';

/** `arp -d <address> ifscope <interface>` and `ndp -d <address%zone>`: one entry goes, and nothing else does. */
export function deleteNeighbor(state, tool, address, interfaceName) {
  if (!state.isRoot) return refusal(`${tool}: writing to routing socket: Operation not permitted`);
  const isIt = (each) => each.address === address && (interfaceName === null || each.interfaceName === interfaceName);
  if (!state.neighbors.some(isIt)) return refusal(`${tool}: delete: can't locate ${address}`);
  const neighbors = state.neighbors.filter((each) => !isIt(each));
  return { ...answer(`${address} (${address}) deleted\n`), state: { ...state, neighbors } };
}
