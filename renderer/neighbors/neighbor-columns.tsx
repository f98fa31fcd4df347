import {
  isGroup,
  isPrivateMac,
  type NeighborStanding,
  neighborStanding,
} from '../../shared/explain/neighbor-standing.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { spanText } from '../readings/time-text.ts';
import { addressKey } from '../table/sort-keys.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { Column } from '../ui/data-table/column.ts';

/** The address with its zone, or the name that was printed instead of it. */
export const neighborText = ({ address, zone, hostname }: Neighbor): string =>
  address === null ? (hostname ?? '') : `${address}${zone === null ? '' : `%${zone}`}`;

const standings: Readonly<Record<NeighborStanding['kind'], readonly [text: string, tone: Tone | null]>> = {
  answers: ['yes', null],
  answered: ['earlier', null],
  checking: ['being checked', null],
  'not-so-far': ['not so far', 'caution'],
  silent: ['no', 'danger'],
  'not-asked': ['not asked', null],
  'not-said': ['', null],
};

const standingText = (neighbor: Neighbor): string => standings[neighborStanding(neighbor).kind][0];

/** What else is worth knowing of a neighbour, in single words. The letters of ndp (R, P, p) are said as words. */
export function neighborRemarks(neighbor: Neighbor): readonly string[] {
  const { isRouter, flags, mac, state } = neighbor;
  const words = flags
    .map((flag) => (/^[Pp]$/.test(flag) ? 'proxy' : flag))
    .filter((flag) => !SAID.has(flag) && flag !== state);
  return [
    ...(isRouter ? ['router'] : []),
    ...(isGroup(neighbor) ? ['group'] : []),
    ...new Set(words.map((flag) => visibleText(flag, 40))),
    ...(mac !== null && isPrivateMac(mac) ? ['private MAC'] : []),
  ];
}

/** Flags that another column says, or that say nothing: every entry of a Mac's Ethernet ports is `ifscope` and `ethernet`. */
const SAID: ReadonlySet<string> = new Set(['R', 'W', 'router', 'ifscope', 'ethernet', 'expired']);

export const remarkMeanings: Readonly<Record<string, string>> = {
  router: 'It says of itself that it forwards packets for others.',
  group: 'Reaches several machines at once: a multicast or broadcast address.',
  proxy: 'This machine answers for the address on behalf of another.',
  published: 'This machine answers for the address on behalf of another.',
  permanent: 'Stays until it is removed.',
  extern_learn: 'Learnt by something else than the kernel, such as a switch or a routing program.',
  'private MAC':
    'Made up by the machine itself and not given by its maker: phones change it, virtual machines have one.',
};

export const neighborColumns: readonly Column<Neighbor>[] = [
  {
    id: 'address',
    title: 'Address',
    description: 'An address on a network of this machine, reached without a router.',
    widthPx: 250,
    isMono: true,
    text: (neighbor) => visibleText(neighborText(neighbor), 120),
    sortKey: (neighbor) => addressKey(neighborText(neighbor)),
  },
  {
    id: 'mac',
    title: 'MAC',
    description: 'The hardware address that answered for it. Empty while none has.',
    widthPx: 150,
    isMono: true,
    text: ({ mac }) => visibleText(mac ?? '', 60),
    sortKey: ({ mac }) => mac,
  },
  {
    id: 'interface',
    title: 'Interface',
    description: 'Where it was seen.',
    widthPx: 92,
    isMono: true,
    text: ({ interfaceName }) => visibleText(interfaceName ?? '', 60),
    sortKey: ({ interfaceName }) => interfaceName,
  },
  {
    id: 'answers',
    title: 'Answers',
    description: 'Whether it answers when it is asked who has the address (ARP, or neighbour discovery for IPv6).',
    widthPx: 110,
    text: standingText,
    render: (neighbor) => {
      const [text, tone] = standings[neighborStanding(neighbor).kind];
      return tone === null ? text : <Badge tone={tone}>{text}</Badge>;
    },
    tip: (neighbor) => neighborStanding(neighbor).text,
  },
  {
    id: 'state',
    title: 'State',
    description: 'The system’s own word for it. ARP on macOS has none for an entry that is complete.',
    widthPx: 110,
    text: ({ state }) => visibleText(state ?? '', 60),
    sortKey: ({ state }) => state?.toLowerCase() ?? null,
  },
  {
    id: 'remarks',
    title: 'Remarks',
    description: 'Router, proxy, and what else there is to know.',
    widthPx: 180,
    text: (neighbor) => neighborRemarks(neighbor).join(' '),
    render: (neighbor) => neighborRemarks(neighbor).map((remark) => <Badge key={remark}>{remark}</Badge>),
    tip: (neighbor) => meaningsOf(neighborRemarks(neighbor)),
  },
  {
    id: 'expires',
    title: 'Expires',
    description: 'When it is forgotten, or asked again. Linux does not say.',
    widthPx: 84,
    align: 'end',
    isHiddenAtFirst: true,
    text: ({ expiresInSeconds }) => (expiresInSeconds === null ? '' : spanText(expiresInSeconds)),
    sortKey: ({ expiresInSeconds }) => expiresInSeconds,
  },
  {
    id: 'name',
    title: 'Name',
    description: 'Only where the output gave one: names are not looked up for it.',
    widthPx: 160,
    isHiddenAtFirst: true,
    text: ({ hostname }) => visibleText(hostname ?? '', 120),
    sortKey: ({ hostname }) => hostname?.toLowerCase() ?? null,
  },
];

const meaningsOf = (remarks: readonly string[]): string | null => {
  const known = remarks.flatMap((remark) => (remarkMeanings[remark] ? [`${remark}: ${remarkMeanings[remark]}`] : []));
  return known.length === 0 ? null : known.join('\n');
};
