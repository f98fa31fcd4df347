import { parseAddress } from '../../shared/address.ts';
import type { ActionSurroundings } from './action-kind.ts';

/** Addresses of the next hops of this machine's routes, without their zones; empty where the routes could not be read. */
export async function readGateways({
  platform,
  look,
}: Pick<ActionSurroundings, 'platform' | 'look'>): Promise<string[]> {
  const { rows } = await platform.readers.routes(look);
  const hops = rows.flatMap(({ row: { gateway, nextHops } }) => [gateway, ...nextHops.map((hop) => hop.gateway)]);
  const addresses = hops.flatMap((hop) => (hop === null ? [] : (parseAddress(hop)?.address ?? [])));
  return [...new Set(addresses)];
}
