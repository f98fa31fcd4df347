import type { ConnectAttempt } from '../connect-attempt.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { Printed } from '../printed.ts';
import type { Socket } from '../socket.ts';
import { visibleText } from '../visible-text.ts';
import type { Case } from './case.ts';
import type { Confidence, Evidence, NextStep } from './evidence.ts';
import { isThisMachine, ownerName } from './facts-of-case.ts';
import type { NextActionId } from './next-actions.ts';
import type { OfferedChange } from './offered-change.ts';
import type { RuleAnswer } from './rule.ts';
import type { Tries } from './tries.ts';

/** A rule's answer when the cause stands. `against` is what was not ruled out. */
export const finding = (
  confidence: Confidence,
  evidence: readonly Evidence[],
  nextSteps: readonly NextStep[],
  against: readonly Evidence[] = [],
): RuleAnswer => ({ kind: 'finding', confidence, evidence, against, nextSteps });

export const clear = (...evidence: readonly Evidence[]): RuleAnswer => ({ kind: 'clear', evidence });
export const notApplicable = (because: string): RuleAnswer => ({ kind: 'not-applicable', because });

/** A sentence that was derived, without a line of its own. */
export const fact = (text: string): Evidence => ({ text, printed: null, observation: null });

const LONGEST_PRINTED = 400;
/** A sentence with the line that it rests on, and the observation whose output has that line. */
export const cite = (
  text: string,
  { printed, observation }: Pick<Printed, 'printed'> & { readonly observation?: string | undefined },
): Evidence => ({ text, printed: visibleText(printed, LONGEST_PRINTED), observation: observation ?? null });

/** `python3 (pid 7) listens on 127.0.0.1:8000.` */
export const citeListeners = (listeners: readonly Socket[]): readonly Evidence[] =>
  listeners.map((each) => cite(`${ownerName(each)} listens on ${each.localAddress}:${each.localPort}.`, each));

export const advice = (text: string): NextStep => ({ kind: 'advice', text });
export const command = (text: string, line: string): NextStep => ({ kind: 'command', text, command: line });
export const action = (text: string, id: NextActionId): NextStep => ({ kind: 'action', text, action: id });
/** Only where the evidence shows the cause itself, and on this machine. */
export const offer = (text: string, change: OfferedChange): NextStep => ({ kind: 'change', text, change });

/**
 * To end the processes behind these listeners, where they are known to be this machine's: a pid of the far side means
 * somebody else here. Process 1 holds sockets for others and is not ended.
 */
export const stopOffers = ({ ways }: Pick<Case, 'ways'>, listeners: readonly Socket[]): readonly NextStep[] => {
  if (ways === null || !isThisMachine(ways)) return [];
  const byPid = new Map(
    listeners.flatMap((each) => (each.owner?.pid == null ? [] : [[each.owner.pid, each] as const])),
  );
  return [...byPid].flatMap(([pid, each]) =>
    pid < 2 ? [] : [offer(`Stop ${visibleText(ownerName(each), 120)}…`, { kind: 'stop-process', pid })],
  );
};

/** `routelight` is this app; another program is named by its path. */
export const programName = (program: string): string =>
  program === 'routelight' ? 'Routelight' : visibleText(program, 200);

/** `192.168.77.20:8000`, `[fe80::1%en0]:8000`. */
export function endpoint({ address, zone, port, family }: ConnectAttempt['target']): string {
  const host = zone === null ? address : `${address}%${visibleText(zone, 20)}`;
  return family === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`;
}

/** `0.4 ms`, `3.0 s`. */
export const timeWords = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`);

/** One connect in a sentence, with its errno, its time and where it failed. */
export function citeAttempt(attempt: ConnectAttempt): Evidence {
  const { program, target, elapsedMs, errno, errnoNumber, isSynchronous, outcome } = attempt;
  const number = errnoNumber === null ? '' : ` ${errnoNumber}`;
  const error = errno === null ? '' : ` (${errno}${number})`;
  const where = isSynchronous === true ? ', on this machine, before anything was sent' : '';
  const text = `${programName(program)} to ${endpoint(target)}: ${outcomeWords[outcome.kind]} after ${timeWords(elapsedMs)}${error}${where}.`;
  return { text, printed: `connect(${endpoint(target)})${error === '' ? '' : ` =${error}`}`, observation: null };
}

/** The last connect of each. */
export const citeTries = (tries: readonly Tries[]): readonly Evidence[] => tries.map(({ last }) => citeAttempt(last));
