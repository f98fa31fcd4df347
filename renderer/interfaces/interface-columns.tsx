import type { InterfaceAddress, NetworkInterface } from '../../shared/network-interface.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { addressKey, naturalKey } from '../table/sort-keys.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/data-table/column.ts';
import styles from './interface-columns.module.css';
import { addressText, type InterfaceRow } from './interface-rows.ts';

/** Whether packets can go: what the system says, else the flags. */
export function statusText({ status, flags }: NetworkInterface): string {
  if (status !== null && status !== 'UNKNOWN') return status.toLowerCase();
  return flags.includes('UP') ? 'up' : 'down';
}

/** What a person should know about an address, in single words. Linux labels every address; only `eth0:1` says anything. */
export function addressRemarks({ isAlias, flags, label }: InterfaceAddress): readonly string[] {
  const ownLabel = label?.includes(':') ? label : null;
  return [
    ...(isAlias ? ['alias'] : []),
    ...flags.map((flag) => visibleText(flag, 40)),
    ...(ownLabel === null ? [] : [visibleText(ownLabel, 40)]),
  ];
}

const remarkMeanings: Readonly<Record<string, string>> = {
  alias: 'An extra address, added beside the interface’s own. Packets to it arrive just the same.',
  secondary: 'A further address of the same network; the kernel prefers the first one as source.',
  temporary: 'A privacy address (RFC 8981): made up at random and replaced from time to time.',
  mngtmpaddr: 'Temporary privacy addresses are made from this one.',
  deprecated: 'Still works, but is not used for new connections.',
  tentative: 'Not yet in use: the system is checking that nobody else has it.',
  dynamic: 'Given by a router or DHCP server for a limited time.',
  autoconf: 'Made from a router’s advertisement.',
  secured: 'Made with a secret, so that it does not give the hardware away (RFC 7217).',
  permanent: 'Stays until it is removed.',
  nodad: 'Was taken into use without asking whether somebody else has it.',
  noprefixroute: 'No route to its network was made with it.',
};

const isOwn = ({ address }: InterfaceRow): boolean => address === null;

export const interfaceColumns: readonly Column<InterfaceRow>[] = [
  {
    id: 'name',
    title: 'Interface',
    description: 'The name the system gives it.',
    widthPx: 116,
    isMono: true,
    text: (row) => visibleText(row.interface.name, 60),
    render: (row) => (
      <span className={isOwn(row) ? styles.name : styles.repeated}>{visibleText(row.interface.name, 60)}</span>
    ),
    sortKey: (row) => naturalKey(row.interface.name),
  },
  {
    id: 'address',
    title: 'Address',
    description: 'Each address with the length of its network prefix.',
    widthPx: 296,
    isMono: true,
    text: ({ address }) => (address === null ? '' : visibleText(addressText(address), 120)),
    sortKey: (row) => firstAddressKey(row.interface),
  },
  {
    id: 'remarks',
    title: 'Remarks',
    description: 'Alias or primary, and what else the system says of the address.',
    widthPx: 160,
    text: ({ address }) => (address === null ? '' : addressRemarks(address).join(' ')),
    render: ({ address }) =>
      address === null
        ? null
        : addressRemarks(address).map((remark) => (
            <Badge key={remark} tone={remark === 'alias' ? 'accent' : 'plain'}>
              {remark}
            </Badge>
          )),
    tip: ({ address }) => (address === null ? null : meaningsOf(addressRemarks(address))),
  },
  {
    id: 'status',
    title: 'Status',
    description: 'Whether the link is up: active or up means that packets can go.',
    widthPx: 84,
    text: (row) => (isOwn(row) ? statusText(row.interface) : ''),
    sortKey: (row) => statusText(row.interface),
  },
  {
    id: 'port',
    title: 'Known as',
    description: 'The name in System Settings, or the kind of interface.',
    widthPx: 130,
    text: (row) => (isOwn(row) ? visibleText(row.interface.hardwarePort ?? row.interface.kind ?? '', 80) : ''),
    sortKey: (row) => row.interface.hardwarePort ?? row.interface.kind,
  },
  {
    id: 'mac',
    title: 'MAC',
    description: 'The hardware address, which neighbours on the link see.',
    widthPx: 150,
    isMono: true,
    text: (row) => (isOwn(row) ? visibleText(row.interface.mac ?? '', 60) : ''),
    sortKey: (row) => row.interface.mac,
  },
  {
    id: 'mtu',
    title: 'MTU',
    description: 'The largest packet in bytes. A tunnel often has less than the usual 1500.',
    widthPx: 70,
    align: 'end',
    text: (row) => (isOwn(row) && row.interface.mtu !== null ? String(row.interface.mtu) : ''),
    sortKey: (row) => row.interface.mtu,
  },
  {
    id: 'flags',
    title: 'Flags',
    description: 'As the system prints them.',
    widthPx: 240,
    isHiddenAtFirst: true,
    text: (row) => (isOwn(row) ? visibleText(row.interface.flags.join(' '), 300) : ''),
  },
];

const meaningsOf = (remarks: readonly string[]): string | null => {
  const known = remarks.flatMap((remark) => (remarkMeanings[remark] ? [`${remark}: ${remarkMeanings[remark]}`] : []));
  return known.length === 0 ? null : known.join('\n');
};

const firstAddressKey = ({ addresses }: NetworkInterface): string | null =>
  addresses[0] === undefined ? null : addressKey(addresses[0].address);
