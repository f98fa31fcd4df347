import { type ConnectAttempt, isAnswer } from '../connect-attempt.ts';

/** The connects of one program to one address, earliest first; tries that never ran are left out. */
export interface Tries {
  readonly program: string;
  readonly address: string;
  readonly all: readonly [ConnectAttempt, ...ConnectAttempt[]];
  readonly last: ConnectAttempt;
}

/** Facts, "Decision order": tries 1.5 s apart; a tenth is allowed for clocks that round. */
const APART_MS = 1_400;

/** Attempts by program and address, in the order of the first of each. */
export function triesOf(attempts: readonly ConnectAttempt[]): readonly Tries[] {
  const groups = new Map<string, [ConnectAttempt, ...ConnectAttempt[]]>();
  for (const attempt of attempts.filter(hasRun)) {
    const key = JSON.stringify([attempt.program, attempt.target.address, attempt.target.zone, attempt.target.port]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [attempt]);
    else group.push(attempt);
  }
  return [...groups.values()].map((all) => {
    const [{ program, target }] = all;
    return { program, address: target.address, all, last: all.at(-1) ?? all[0] };
  });
}

const hasRun = ({ outcome }: ConnectAttempt): boolean =>
  outcome.kind !== 'cancelled' && outcome.kind !== 'program-failed';

export const isAccepted = ({ outcome }: ConnectAttempt): boolean => outcome.kind === 'accepted';

/** Tries to the target when nobody got through at any of its addresses; empty as soon as somebody did. */
export const deadTries = ({ attempts }: { readonly attempts: readonly ConnectAttempt[] }): readonly Tries[] =>
  attempts.some(isAccepted) ? [] : triesOf(attempts);

/** Those whose last try ended so. */
export const endedWith = (tries: readonly Tries[], ...kinds: readonly ConnectAttempt['outcome']['kind'][]) =>
  tries.filter(({ last }) => kinds.includes(last.outcome.kind));

/** Some answer of the far host came to this program, whatever it said. */
export const wasAnswered = (attempts: readonly ConnectAttempt[], program: string): boolean =>
  attempts.some((each) => each.program === program && isAnswer(each));

/** Every try failed in connect(2) itself with EHOSTUNREACH, at least `times` over 1.5 s each. */
export function isRefusedHere({ all, last }: Tries, times = 2): boolean {
  const apart = last.startedAtMs - all[0].startedAtMs >= APART_MS * (times - 1);
  return all.length >= times && apart && all.every(isHostUnreachableHere);
}

/** A local call that failed takes well under a millisecond; a program that cannot tell is judged by that (facts A6). */
const AT_ONCE_MS = 5;
export const failedHere = ({ isSynchronous, elapsedMs }: ConnectAttempt): boolean =>
  isSynchronous ?? elapsedMs < AT_ONCE_MS;

export const isHostUnreachableHere = (attempt: ConnectAttempt): boolean =>
  attempt.outcome.kind === 'unreachable' && attempt.outcome.scope === 'host' && failedHere(attempt);
