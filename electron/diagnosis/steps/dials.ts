import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import type { AddressToTry } from '../../../shared/diagnosis/addresses-to-try.ts';
import { errnoNamed } from '../../../shared/errors/errno.ts';
import type { PlatformId } from '../../../shared/family.ts';
import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import { programTitle } from '../../../shared/programs/program-title.ts';
import { connectAs } from '../../probes/programs/try-program.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';

/** A LAN answers in milliseconds; three seconds of silence are told apart from it. */
const CONNECT_MS = 3_000;
const MOST_BY_PROGRAMS = 2;
const WHOLE_RUN = Number.POSITIVE_INFINITY;

/** One program and one address: connects when called. */
export interface Dial {
  readonly program: string;
  readonly target: ConnectAttempt['target'];
  readonly connect: () => Promise<ConnectAttempt>;
}

export interface Dialled {
  readonly dial: Dial;
  readonly attempt: ConnectAttempt;
}

/** Every program with every address, this app first; other programs go to the first addresses only. */
export function dialsOf(walk: Walk, addresses: readonly AddressToTry[], port: number): readonly Dial[] {
  const own = addresses.map((address) => dialOf(walk, { kind: 'routelight' }, { ...address, port }));
  const others = walk.programs
    .filter(({ kind }) => kind !== 'routelight')
    .flatMap((program) =>
      addresses.slice(0, MOST_BY_PROGRAMS).map((address) => dialOf(walk, program, { ...address, port })),
    );
  return [...own, ...others];
}

function dialOf(walk: Walk, choice: ProgramChoice, target: ConnectAttempt['target']): Dial {
  const program = choice.kind === 'routelight' ? 'routelight' : programTitle(choice);
  const connect = async () => {
    const timeoutMs = walk.leftMs(CONNECT_MS);
    const plan = { target, sourceAddress: null, timeoutMs };
    const attempt = connectAs(choice, plan, { host: walk.host, signal: walk.signal });
    const done = (await within(attempt, walk.leftMs(WHOLE_RUN), walk.signal)) ?? tooLate(program, target);
    return numberedFor(walk.host.platform, done);
  };
  return { program, target, connect };
}

/** The number by which the system that is looked at knows the error: 61 on macOS is 111 on Linux. */
function numberedFor(platform: PlatformId, attempt: ConnectAttempt): ConnectAttempt {
  const errno = attempt.errno === null ? undefined : errnoNamed(attempt.errno);
  return { ...attempt, errnoNumber: errno?.numberOn[platform] ?? attempt.errnoNumber };
}

/** A program that neither connects nor ends holds nothing up: it is left to its own deadline. */
function tooLate(program: string, target: ConnectAttempt['target']): ConnectAttempt {
  const because = 'It did not end in the time of one diagnosis.';
  return {
    ...{ program, target, sourceAddress: null, local: null, startedAtMs: Date.now(), elapsedMs: 0 },
    ...{ errno: null, errnoNumber: null, isSynchronous: null, outcome: { kind: 'program-failed', because } },
  };
}
