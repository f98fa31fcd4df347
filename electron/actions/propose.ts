import { proposeAlias, seenAddresses } from '../../shared/actions/propose-alias.ts';
import { familyBits } from '../../shared/address.ts';
import type { AddressFamily } from '../../shared/family.ts';
import type { ActionSurroundings } from './action-kind.ts';
import { readInterfaces } from './alias-kinds.ts';
import { readGateways } from './read-gateways.ts';

export type Proposal =
  | { readonly kind: 'proposed'; readonly address: string; readonly prefixLength: number; readonly because: string }
  | { readonly kind: 'nothing-to-propose'; readonly because: string };

/** An address to offer for an interface, from what the system shows. Nothing is sent. */
export async function propose(
  { platform, look }: Pick<ActionSurroundings, 'platform' | 'look'>,
  interfaceName: string,
  family: AddressFamily,
): Promise<Proposal> {
  const [interfaces, neighbors, gateways] = await Promise.all([
    readInterfaces({ platform, look }),
    platform.readers.neighbors(look),
    readGateways({ platform, look }),
  ]);
  const on = interfaces.find(({ name }) => name === interfaceName);
  if (on === undefined) return nothing(`There is no interface ${interfaceName} on this machine.`);
  const taken = [...seenAddresses(neighbors.rows.map(({ row }) => row)), ...gateways.map((address) => ({ address }))];
  const address = proposeAlias(on, family, taken);
  if (address === null) return nothing(`${interfaceName} has no subnet with room for one more address.`);
  const because = `The nearest address beside the own one of ${interfaceName} that no neighbour was seen with. Whether a router hands it out to somebody else cannot be known from here.`;
  return { kind: 'proposed', address, prefixLength: familyBits(family), because };
}

const nothing = (because: string): Proposal => ({ kind: 'nothing-to-propose', because });
