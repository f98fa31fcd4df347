import { reachOf } from '../explain/listener-reach.ts';
import type { Socket } from '../socket.ts';
import type { ListenerSummary } from './overview.ts';

/** How many listeners others can reach, by the addresses they are bound to. A firewall may narrow that. */
export function summariseListeners(listeners: readonly Socket[]): ListenerSummary {
  const kinds = listeners.map((socket) => ({ socket, reach: reachOf(socket).kind }));
  const open = kinds.filter(({ reach }) => reach === 'everyone').map(({ socket }) => socket);
  const count = (of: (reach: string) => boolean) => kinds.filter(({ reach }) => of(reach)).length;
  return {
    everyoneTcp: open.filter(({ protocol }) => protocol === 'tcp').length,
    everyoneUdp: open.filter(({ protocol }) => protocol === 'udp').length,
    oneAddressOrNetwork: count((reach) => reach === 'one-address' || reach === 'one-interface'),
    thisComputerOnly: count((reach) => reach === 'this-computer-only'),
    openPorts: portsOf(open.filter(({ protocol }) => protocol === 'tcp')),
  };
}

function portsOf(open: readonly Socket[]): ListenerSummary['openPorts'] {
  const ports = new Map<number, Set<string>>();
  for (const { localPort, owner } of open) {
    if (localPort === null) continue;
    const commands = ports.get(localPort) ?? new Set();
    if (owner?.command) commands.add(owner.command);
    ports.set(localPort, commands);
  }
  return [...ports].sort(([a], [b]) => a - b).map(([port, commands]) => ({ port, commands: [...commands] }));
}
