import { type ListenerReach, reachOf } from '../../shared/explain/listener-reach.ts';
import { type ShadowGroup, shadowGroups } from '../../shared/explain/shadow-groups.ts';
import type { Socket } from '../../shared/socket.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/data-table/column.ts';
import { boundInterface, localAddress, localPort, ownerColumns, protocol } from './socket-columns.tsx';

/** Listeners whose connections other processes may take, and why. */
export type Shadows = ReadonlyMap<Socket, ShadowGroup>;

export const findShadows = (listeners: readonly Socket[]): Shadows =>
  new Map(shadowGroups(listeners).flatMap((group) => group.listeners.map((each) => [each, group] as const)));

const reachNames: Readonly<Record<ListenerReach['kind'], string>> = {
  'this-computer-only': 'this computer only',
  'one-address': 'one address',
  'one-interface': 'one network',
  everyone: 'everyone',
};

const reachText = (socket: Socket): string => reachNames[reachOf(socket).kind];

const reach: Column<Socket> = {
  id: 'reach',
  title: 'Reach',
  description: 'Who can connect, as far as the address decides. A firewall may narrow it further.',
  widthPx: 146,
  text: reachText,
  tip: (socket) => visibleText(reachOf(socket).text, 300),
};

const sharing = (shadows: Shadows): Column<Socket> => ({
  id: 'sharing',
  title: 'Port shared',
  description: 'Whether other processes listen on the same port, so that the address decides who answers.',
  widthPx: 110,
  text: (socket) => shadows.get(socket)?.kind ?? '',
  render: (socket) => {
    const group = shadows.get(socket);
    return group === undefined ? null : (
      <Badge tone={group.kind === 'shadowed' ? 'caution' : 'plain'}>{group.kind}</Badge>
    );
  },
  tip: (socket) => {
    const group = shadows.get(socket);
    return group === undefined ? null : visibleText(group.text, 600);
  },
  sortKey: (socket) => shadows.get(socket)?.kind ?? null,
});

export const listenerColumns = (shadows: Shadows): readonly Column<Socket>[] => [
  protocol,
  localAddress('Address'),
  localPort('Port'),
  reach,
  ...ownerColumns,
  sharing(shadows),
  boundInterface,
];
