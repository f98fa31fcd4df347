import { isAnswer } from '../../connect-attempt.ts';
import type { Case } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';
import { describeAttempt } from './connect.ts';
import { proxyLines } from './proxy-lines.ts';

const line = stepLine('comparison', 'Comparison');

/** What was tried beside the connect itself. None of it is the target's answer, so it is never a problem by itself. */
export function describeComparison(given: Case): StepLine {
  const { pings, controls, rootAttempts } = given;
  const lines = [
    ...(pings ?? []).map(describePing),
    ...(controls ?? []).map((each) => `For comparison, ${describeAttempt(each)}`),
    ...(rootAttempts ?? []).map((each) => `As administrator, ${describeAttempt(each)}`),
    ...proxyLines(given),
  ];
  const isAnswered =
    (pings ?? []).some(({ received }) => received > 0) ||
    [...(controls ?? []), ...(rootAttempts ?? [])].some(isAnswer) ||
    (given.proxyTries ?? []).some(({ kind }) => kind === 'answered' || kind === 'connected');
  if (lines.length === 0) return line('not-checked', ['Nothing was tried to compare with.']);
  return line(isAnswered ? 'fine' : 'cannot-tell', lines);
}

function describePing({ address, sent, received, rttMs, said }: NonNullable<Case['pings']>[number]): string {
  const words = said === null ? '' : `: ${said.replace(/^(?:\S*\/)?ping6?: /, '')}`;
  if (sent === 0) return `ping ${address}: none could be sent${words}`;
  return `ping ${address}: ${received} of ${sent} answered${rttMs === null ? '' : ` in ${rttMs} ms`}${words}`;
}
