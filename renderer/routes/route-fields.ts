import type { Route } from '../../shared/route.ts';
import { contains, type FilterField, isFlag, isInterface, isNumber, startsWith } from '../table/filter-field.ts';
import { destinationText, interfaceText } from './route-columns.tsx';

/** What the filter of the route table understands. */
export const routeFields: readonly FilterField<Route>[] = [
  { name: 'dest', help: 'part of the destination', values: (route) => [destinationText(route)], match: contains },
  {
    name: 'gw',
    help: 'part of the gateway',
    values: ({ gateway, gatewayLink, nextHops }) => [gateway ?? gatewayLink, ...nextHops.map((hop) => hop.gateway)],
    match: contains,
  },
  {
    name: 'if',
    help: 'an interface: en0, or en for all of them',
    values: (route) => [route.interfaceName, ...route.nextHops.map((hop) => hop.interfaceName), interfaceText(route)],
    match: isInterface,
  },
  { name: 'flag', help: 'a flag, case counts: S', values: ({ flags }) => flags, match: isFlag },
  { name: 'kind', help: 'local, blackhole, …', values: ({ kind }) => [kind], match: startsWith },
  { name: 'family', help: 'ipv4 or ipv6', values: ({ family }) => [family, family.slice(-1)], match: startsWith },
  { name: 'table', help: 'a Linux route table', values: ({ table }) => [table], match: startsWith },
  { name: 'metric', help: 'a number, or 100-200', values: ({ metric }) => [metric], match: isNumber },
];
