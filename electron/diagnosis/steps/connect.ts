import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import type { AddressToTry } from '../../../shared/diagnosis/addresses-to-try.ts';
import { failedHere } from '../../../shared/diagnosis/tries.ts';
import { probeUdp } from '../../probes/udp.ts';
import { pause } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { type Dial, dialsOf } from './dials.ts';
import { guessWhileWaiting } from './guess.ts';
import { identifyPrograms } from './programs.ts';
import { askWaysOfConnections, targetAddresses } from './way.ts';

/** Facts, "Decision order": a refusal on this machine is only believed when it comes again after this long. */
const AGAIN_AFTER_MS = 1_500;
/** Facts L6 wants three tries. */
const MOST_ROUNDS = 3;
const DATAGRAM_MS = 1_500;

/** Connects to each address by each program, and again where a refusal on this machine has to be seen to last. */
export async function connectToTarget(walk: Walk): Promise<void> {
  const { port } = walk.target;
  if (port === null) return walk.miss('attempts', 'no port was named');
  const addresses = targetAddresses(walk);
  if (walk.target.transport === 'udp') return sendDatagrams(walk, addresses, port);
  if (addresses.length === 0) return walk.learn({ attempts: [] });
  const identified = identifyPrograms(walk);
  await Promise.all([connectInRounds(walk, dialsOf(walk, addresses, port)), identified]);
  await askWaysOfConnections(walk, port);
  walk.tell();
}

/** One empty line to each address: a service that is there may well ignore it, a closed port answers by ICMP. */
async function sendDatagrams(walk: Walk, addresses: readonly AddressToTry[], port: number): Promise<void> {
  walk.miss('attempts', 'the target speaks UDP, which takes no connections');
  const timeoutMs = walk.leftMs(DATAGRAM_MS);
  const tries = addresses.map((address) => probeUdp({ target: { ...address, port }, timeoutMs }, walk.signal));
  walk.learn({ udpTries: await Promise.all(tries) });
  walk.tell();
}

async function connectInRounds(walk: Walk, first: readonly Dial[]): Promise<void> {
  let dials = first;
  const attempts: ConnectAttempt[] = [];
  for (let round = 1; dials.length > 0; round += 1) {
    const roundOf = await guessWhileWaiting(walk, dials, attempts);
    attempts.push(...roundOf.map(({ attempt }) => attempt));
    walk.learn({ attempts: [...attempts] });
    const refused = roundOf.filter(({ attempt }) => isWorthAnother(walk, attempt));
    const isLast = round === MOST_ROUNDS || refused.length === 0;
    walk.tell(!isLast);
    if (isLast) return;
    await pause(walk.leftMs(AGAIN_AFTER_MS), walk.signal);
    if (walk.signal.aborted) return;
    dials = refused.map(({ dial }) => dial);
  }
}

/** What macOS refuses by itself may pass by (facts A6), or turn into EHOSTDOWN (N5); Linux refuses for good. */
const isWorthAnother = ({ host }: Walk, attempt: ConnectAttempt): boolean =>
  host.platform === 'darwin' &&
  failedHere(attempt) &&
  (attempt.outcome.kind === 'unreachable' || attempt.outcome.kind === 'host-down');
