import { parseAddress, withoutMapping } from '../address.ts';
import type { AddressFamily } from '../family.ts';
import type { Resolution } from './case.ts';

export interface AddressToTry {
  readonly address: string;
  readonly family: AddressFamily;
  readonly zone: string | null;
}

/** A name with fifty addresses is tried at the first of them; the checklist says how many were not. */
export const MOST_ADDRESSES = 6;

/**
 * The addresses of a name in the order in which programs try them: as the system sorted them, the families in turn
 * (RFC 8305 §4). What only a single name server knows counts where the system itself has no answer.
 */
export function addressesOf(resolutions: readonly Resolution[]): readonly AddressToTry[] {
  const known = (list: readonly Resolution[]) => list.flatMap(({ addresses }) => addresses);
  const bySystem = known(resolutions.filter(({ resolver }) => resolver === 'system'));
  const all = bySystem.length > 0 ? bySystem : known(resolutions);
  const parsed = all.flatMap(({ address: text }) => {
    const read = parseAddress(text);
    return read === null ? [] : [withoutMapping(read)];
  });
  const each = [...new Map(parsed.map((one) => [`${one.address}%${one.zone}`, one])).values()];
  return inTurn(each);
}

function inTurn(addresses: readonly AddressToTry[]): readonly AddressToTry[] {
  const first = addresses[0]?.family;
  const preferred = addresses.filter(({ family }) => family === first);
  const others = addresses.filter(({ family }) => family !== first);
  const longer = Math.max(preferred.length, others.length);
  return Array.from({ length: longer }, (_, at) => [preferred[at], others[at]])
    .flat()
    .filter((each) => each !== undefined);
}
