import type { NetworkInterface } from '../../shared/network-interface.ts';
import { contains, type FilterField, isFlag, isInterface, isNumber, startsWith } from '../table/filter-field.ts';
import type { SortKey } from '../table/sort-rows.ts';
import { addressRemarks, interfaceColumns, statusText } from './interface-columns.tsx';
import { addressText } from './interface-rows.ts';

const interfaceFields: readonly FilterField<NetworkInterface>[] = [
  { name: 'if', help: 'an interface: en0, or en for all of them', values: ({ name }) => [name], match: isInterface },
  {
    name: 'addr',
    help: 'part of an address',
    values: ({ addresses }) => addresses.map(addressText),
    match: contains,
  },
  {
    name: 'is',
    help: 'alias, temporary, …',
    values: ({ addresses }) => addresses.flatMap(addressRemarks),
    match: startsWith,
  },
  { name: 'state', help: 'active, inactive, up, down', values: (each) => [statusText(each)], match: startsWith },
  { name: 'mac', help: 'part of the hardware address', values: ({ mac }) => [mac], match: contains },
  { name: 'flag', help: 'a flag: UP, MULTICAST', values: ({ flags }) => flags, match: isFlag },
  { name: 'mtu', help: 'a number, or 1280-1500', values: ({ mtu }) => [mtu], match: isNumber },
];

/** How interfaces are searched and sorted, before their addresses are set under them. */
export const interfaceReading: {
  readonly fields: readonly FilterField<NetworkInterface>[];
  readonly columns: readonly {
    readonly id: string;
    text(row: NetworkInterface): string;
    sortKey?(row: NetworkInterface): SortKey;
  }[];
} = {
  fields: interfaceFields,
  columns: interfaceColumns.map((column) => ({
    id: column.id,
    text: (each: NetworkInterface) =>
      [null, ...each.addresses]
        .map((address) => column.text({ interface: each, address, line: each.line, printed: each.printed }))
        .join('\n'),
    sortKey: (each: NetworkInterface) => {
      const row = { interface: each, address: null, line: each.line, printed: each.printed };
      return column.sortKey === undefined ? column.text(row) : column.sortKey(row);
    },
  })),
};
