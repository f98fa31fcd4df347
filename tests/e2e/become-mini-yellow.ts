import { createServer } from 'node:net';
import { MINI_RED, MINI_RED_ALIAS, MINI_YELLOW, miniYellow, SERVED_PORT } from '../mac/cases.ts';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { macMini } from '../mac/mac-mini.mjs';
import { callThisMachine, ip } from './system.ts';

export interface MiniYellow {
  /** The tools of mini-yellow, whose venv python is denied the local network. */
  readonly mac: PretendMac;
  /** This machine is mini-red again, as it was. */
  readonly end: () => void;
}

/**
 * The client of case 1 (DESIGN §1) in the network of the suite: this machine is called mini-yellow and has its address, and
 * what it sends to mini-red's address leaves from there. mini-red serves, with its alias if that is wanted.
 */
export async function becomeMiniYellow({ hasAlias = false } = {}): Promise<MiniYellow> {
  const added = [`${MINI_YELLOW}/24`, ...(hasAlias ? [`${MINI_RED_ALIAS}/32`] : [])];
  callThisMachine('mini-yellow');
  for (const address of added) ip('addr', 'add', address, 'dev', 'eth0');
  leaveFor(MINI_RED, MINI_YELLOW);
  const server = createServer((socket) => socket.on('error', () => {}).end('ready\n'));
  await new Promise<void>((resolve) => server.listen(SERVED_PORT, hasAlias ? undefined : MINI_RED, resolve));
  const mac = await createPretendMac({ model: '15', state: miniYellow(macMini('15')) });
  return {
    mac,
    end: () => {
      mac.remove();
      server.close();
      callThisMachine('mini-red');
      leaveFor(MINI_RED, MINI_RED);
      for (const address of added.toReversed()) ip('addr', 'del', address, 'dev', 'eth0');
    },
  };
}

/** The kernel's own route to one of its addresses, with the source that a connect to it gets. */
function leaveFor(address: string, source: string): void {
  const route = ['table', 'local', 'local', address, 'dev', 'eth0', 'proto', 'kernel', 'scope', 'host', 'src', source];
  ip('route', 'replace', ...route);
}
