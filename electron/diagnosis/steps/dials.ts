import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import type { AddressToTry } from '../../../shared/diagnosis/addresses-to-try.ts';
import { probeConnect } from '../../probes/connect.ts';
import type { Walk } from '../walk.ts';

/** A LAN answers in milliseconds; three seconds of silence are told apart from it. */
const CONNECT_MS = 3_000;

/** One program and one address: connects when called. */
export interface Dial {
  readonly program: string;
  readonly target: ConnectAttempt['target'];
  readonly connect: () => Promise<ConnectAttempt>;
}

/** Every program with every address, this app first. */
export async function dialsOf(walk: Walk, addresses: readonly AddressToTry[], port: number): Promise<readonly Dial[]> {
  return addresses.map((address) => ownDial(walk, { ...address, port }));
}

const ownDial = (walk: Walk, target: ConnectAttempt['target']): Dial => ({
  program: 'routelight',
  target,
  connect: () => probeConnect({ target, sourceAddress: null, timeoutMs: walk.leftMs(CONNECT_MS) }, walk.signal),
});
