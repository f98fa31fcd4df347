import type { ConnectAttempt } from '../../connect-attempt.ts';
import { outcomeWords } from '../../outcome-words.ts';
import { endpoint, programName, timeWords } from '../answers.ts';
import type { Case } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('connect', 'Connect');

export function describeConnect({ attempts, target, resolutions, udpTries }: Case): StepLine {
  if (target.port === null) return line('not-checked', ['No port was named, so nothing was connected to.']);
  if (udpTries !== null) return describeDatagrams(udpTries);
  if (attempts === null) return line('not-checked', ['Nothing was connected to.']);
  if (attempts.length === 0)
    return line('not-checked', [
      `There was no address to connect to${resolutions === null ? '' : ': the name has none'}.`,
    ]);
  // a program that could not be run shows nothing of the connection
  const run = attempts.filter(({ outcome }) => outcome.kind !== 'program-failed' && outcome.kind !== 'cancelled');
  if (run.length === 0) return line('cannot-tell', attempts.map(describeAttempt));
  const programs = new Set(run.map(({ program }) => program));
  const through = new Set(attempts.flatMap(({ program, outcome }) => (outcome.kind === 'accepted' ? [program] : [])));
  return line(through.size === programs.size ? 'fine' : 'problem', attempts.map(describeAttempt));
}

/** Silence is no bad sign: a service may ignore what it does not understand. */
function describeDatagrams(tries: NonNullable<Case['udpTries']>): StepLine {
  const lines = tries.map(({ target: { address, port }, kind, elapsedMs, errno }) => {
    const named = errno === null ? '' : ` (${errno})`;
    return `A datagram to ${address} port ${port}: ${UDP_WORDS[kind]} after ${elapsedMs} ms${named}`;
  });
  const isAnswered = tries.some(({ kind }) => kind === 'answered');
  const isOpen = isAnswered || tries.some(({ kind }) => kind === 'silent');
  return line(isAnswered ? 'fine' : isOpen ? 'cannot-tell' : 'problem', lines);
}

const UDP_WORDS: Readonly<Record<NonNullable<Case['udpTries']>[number]['kind'], string>> = {
  answered: 'answered',
  refused: 'refused, nothing takes it there',
  silent: 'no answer, which a service that ignores it gives too,',
  unreachable: 'unreachable',
  'not-permitted': 'not permitted',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** `192.168.2.171:29502 refused after 0.4 ms (ECONNREFUSED)`. */
export function describeAttempt({
  program,
  target,
  outcome,
  elapsedMs,
  errno,
  isSynchronous,
  local,
}: ConnectAttempt): string {
  const by = program === 'routelight' ? '' : ` by ${programName(program)}`;
  const from = local === null ? '' : ` from ${local.address}`;
  const named = errno === null ? '' : ` (${errno}${isSynchronous ? ', refused on this machine' : ''})`;
  return `${endpoint(target)}${by}${from}: ${outcomeWords[outcome.kind]} after ${timeWords(elapsedMs)}${named}`;
}
