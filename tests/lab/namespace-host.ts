import type { Host } from '../../electron/hosts/host.ts';
import type { CommandLine } from '../../shared/command.ts';
import type { Namespace } from './namespaces.ts';

/** The same host as seen from inside a namespace: its commands run there, its files stay the machine's. */
export function namespaceHost(host: Host, { name }: Pick<Namespace, 'name'>): Host {
  const inside = ({ file, args }: CommandLine): CommandLine => ({
    file: '/usr/sbin/ip',
    args: ['netns', 'exec', name, file, ...args],
  });
  return {
    ...host,
    label: name,
    run: async (command, options) => ({ ...(await host.run(inside(command), options)), command }),
    follow: (command, onPiece) => host.follow(inside(command), onPiece),
  };
}
