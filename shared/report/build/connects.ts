import { type ConnectAttempt, isAnswer } from '../../connect-attempt.ts';
import { endpoint, programName } from '../../diagnosis/answers.ts';
import type { Case } from '../../diagnosis/case.ts';
import { fareWords } from '../../outcome-words.ts';
import type { ReportConnect, Tone } from '../report-parts.ts';

/** How a connect came out, in words. */
export function outcomeText({ outcome, isSynchronous }: ConnectAttempt): string {
  if (outcome.kind === 'program-failed') return `${fareWords[outcome.kind]}: ${outcome.because}`;
  const atOnce = isSynchronous === true && outcome.kind !== 'accepted' ? ', at once' : '';
  return `${fareWords[outcome.kind]}${atOnce}`;
}

export function outcomeTone(attempt: ConnectAttempt): Tone {
  const { kind } = attempt.outcome;
  if (kind === 'accepted') return 'fine';
  if (kind === 'cancelled' || kind === 'program-failed') return 'unknown';
  return isAnswer(attempt) ? 'plain' : 'problem';
}

export const errorText = ({ errno, errnoNumber }: ConnectAttempt): string | null =>
  errno === null || errnoNumber === null ? errno : `${errno} (${errnoNumber})`;

/** Every connect of a diagnosis: to its target first, then those to compare with. */
export function connectsOf({ attempts, controls, rootAttempts }: Case): ReportConnect[] {
  return [
    ...(attempts ?? []).map((each) => connectOf('target', each)),
    ...(rootAttempts ?? []).map((each) => connectOf('administrator', each)),
    ...(controls ?? []).map((each) => connectOf('control', each)),
  ];
}

const connectOf = (kind: ReportConnect['kind'], attempt: ConnectAttempt): ReportConnect => ({
  kind,
  program: programName(attempt.program),
  to: endpoint(attempt.target),
  sourceAddress: attempt.local?.address ?? attempt.sourceAddress,
  startedAtMs: attempt.startedAtMs,
  elapsedMs: attempt.elapsedMs,
  outcome: outcomeText(attempt),
  tone: outcomeTone(attempt),
  error: errorText(attempt),
  isSynchronous: attempt.isSynchronous,
});
