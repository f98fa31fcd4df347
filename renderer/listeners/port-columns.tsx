import { visibleText } from '../../shared/visible-text.ts';
import type { Column } from '../ui/data-table/column.ts';
import type { PortGroup } from './port-groups.ts';

/** Sockets counted by service. */
export const portColumns: readonly Column<PortGroup>[] = [
  {
    id: 'port',
    title: 'Port',
    description: 'The port of the service: here for incoming connections, at the peer for outgoing ones.',
    widthPx: 80,
    align: 'end',
    isMono: true,
    text: ({ port }) => String(port),
    sortKey: ({ port }) => port,
  },
  {
    id: 'protocol',
    title: 'Protocol',
    description: null,
    widthPx: 80,
    text: ({ protocol }) => protocol.toUpperCase(),
  },
  {
    id: 'direction',
    title: 'Service is',
    description: 'Whether this machine listens on the port, or connects to it elsewhere.',
    widthPx: 100,
    text: ({ direction }) => (direction === 'in' ? 'here' : 'at peers'),
  },
  {
    id: 'count',
    title: 'Sockets',
    description: null,
    widthPx: 76,
    align: 'end',
    isMono: true,
    text: ({ count }) => String(count),
    sortKey: ({ count }) => count,
  },
  {
    id: 'peers',
    title: 'Peers',
    description: 'Different peer addresses.',
    widthPx: 70,
    align: 'end',
    isMono: true,
    text: ({ peerCount }) => String(peerCount),
    sortKey: ({ peerCount }) => peerCount,
  },
  {
    id: 'states',
    title: 'States',
    description: 'How many sockets are in each state.',
    widthPx: 290,
    text: ({ states }) => states.map(({ state, count }) => `${visibleText(state, 40)} ${count}`).join(', '),
  },
  {
    id: 'processes',
    title: 'Processes',
    description: 'The programs on this side, as far as their names are known.',
    widthPx: 200,
    text: ({ commands }) => commands.map((command) => visibleText(command, 80)).join(', '),
  },
];
