import type { Case } from '../../../shared/diagnosis/case.ts';
import { listenersOn } from '../../../shared/diagnosis/facts-of-case.ts';
import { probeBindAndHolders } from '../../probes/find-holders.ts';
import { readListenQueues, readStarts } from '../look-at-this-mac.ts';
import { within } from '../pause.ts';
import { readOwners } from '../read-owners.ts';
import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

/** lsof may hang on a dead network mount; netstat and ss answer in tens of milliseconds. */
const LISTENERS_MS = 2_000;
const FIREWALL_MS = 2_000;
const SOCKETS_MS = 1_500;
const ELSEWHERE = 'the target is another machine, which cannot be looked into from here';

/** What listens here and what filters here, when the target is this machine. */
export async function lookAtThisMachine(walk: Walk): Promise<void> {
  const ways = walk.known().ways ?? [];
  if (ways.length === 0 || !ways.every(({ isOwn }) => isOwn)) {
    const because = ways.length === 0 ? 'there is no address of the target' : ELSEWHERE;
    walk.miss('listeners', because);
    walk.miss('listenQueues', because);
    return walk.miss('firewall', because);
  }
  const [listeners, firewall] = await Promise.all([
    readPart(walk, 'listeners', 'listeners', LISTENERS_MS),
    readPart(walk, 'firewall', 'firewall', FIREWALL_MS),
  ]);
  walk.learn({ listeners, firewall });
  await Promise.all([lookAtQueues(walk), lookAtOwners(walk), tryToBind(walk)]);
}

/** Every socket, where local ports may have run out or be held by old connections. */
export async function lookAtSockets(walk: Walk): Promise<void> {
  const { attempts, reported } = walk.known();
  const ranOut = attempts?.some(({ outcome }) => outcome.kind === 'address-not-available') === true;
  if (!ranOut && reported?.category !== 'EADDRINUSE' && reported?.category !== 'EADDRNOTAVAIL') return;
  walk.learn({ sockets: await readPart(walk, 'sockets', 'sockets', SOCKETS_MS) });
}

/** ss tells the queue of a listener in its own row (ss(8): Recv-Q and Send-Q of a listener); macOS has a list apart. */
async function lookAtQueues(walk: Walk): Promise<void> {
  const { listeners, target } = walk.known();
  if (walk.host.platform === 'darwin') {
    const mostMs = walk.leftMs(SOCKETS_MS);
    return walk.learn({
      listenQueues: await within(readListenQueues(walk.lookFor(mostMs)), mostMs + 200, walk.signal),
    });
  }
  if (listeners === null) return;
  const queues: Case['listenQueues'] = listenersOn(listeners, target.port).flatMap(
    ({ localAddress, localPort, receiveQueue, sendQueue, printed }) =>
      localPort === null || receiveQueue === null || sendQueue === null
        ? []
        : [{ localAddress, localPort, waiting: receiveQueue, limit: sendQueue, printed }],
  );
  walk.learn({ listenQueues: queues });
}

async function lookAtOwners(walk: Walk): Promise<void> {
  const { listeners, target } = walk.known();
  if (listeners === null) return;
  const pids = [...new Set(listenersOn(listeners, target.port).flatMap(({ owner }) => owner?.pid ?? []))];
  const owners =
    walk.host.platform === 'linux' ? readOwners(walk.host, pids) : readStarts(walk.lookFor(SOCKETS_MS), pids);
  walk.learn({ owners: await within(owners, SOCKETS_MS + 200, walk.signal) });
}

/** Errors that a server gets when it takes its port. */
const OF_BIND: readonly string[] = ['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES'];

/** Takes the port as the server did that failed. Nobody can connect meanwhile, so only where such an error was brought. */
async function tryToBind(walk: Walk): Promise<void> {
  const { reported, listeners } = walk.known();
  const { port } = walk.target;
  if (port === null || !OF_BIND.includes(reported?.category ?? '')) return;
  const binds = targetAddresses(walk).map(({ address, family, zone }) => {
    const scoped = zone === null ? address : `${address}%${zone}`;
    return probeBindAndHolders(walk.lookFor(SOCKETS_MS), { address: scoped, family, port }, listeners, walk.signal);
  });
  const tried = await within(Promise.all(binds), SOCKETS_MS + 200, walk.signal);
  if (tried === null) return walk.miss('binds', 'ps did not answer in time');
  walk.learn({ binds: tried });
}
