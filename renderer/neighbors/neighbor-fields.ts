import { neighborStanding } from '../../shared/explain/neighbor-standing.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import { contains, type FilterField, isInterface, startsWith } from '../table/filter-field.ts';
import { neighborRemarks, neighborText } from './neighbor-columns.tsx';

/** What the filter of the neighbour table understands. */
export const neighborFields: readonly FilterField<Neighbor>[] = [
  { name: 'addr', help: 'part of the address', values: (neighbor) => [neighborText(neighbor)], match: contains },
  { name: 'mac', help: 'part of the hardware address', values: ({ mac }) => [mac], match: contains },
  {
    name: 'if',
    help: 'an interface: en0, or en for all of them',
    values: ({ interfaceName }) => [interfaceName],
    match: isInterface,
  },
  {
    name: 'state',
    help: 'the system’s word, REACHABLE, or ours: answers, answered, checking, not-so-far, silent, not-asked',
    values: (neighbor) => [...(neighbor.state?.split(' ') ?? []), neighborStanding(neighbor).kind],
    match: startsWith,
  },
  { name: 'is', help: 'router, proxy, permanent, …', values: neighborRemarks, match: startsWith },
  { name: 'family', help: 'ipv4 or ipv6', values: ({ family }) => [family, family.slice(-1)], match: startsWith },
];
