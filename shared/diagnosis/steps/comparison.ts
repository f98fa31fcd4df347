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
  return lines.length === 0 ? line('not-checked', ['Nothing was tried to compare with.']) : line('fine', lines);
}

function describePing({ address, sent, received, rttMs, said }: NonNullable<Case['pings']>[number]): string {
  const words = said === null ? '' : `: ${said.replace(/^(?:\S*\/)?ping6?: /, '')}`;
  if (sent === 0) return `ping ${address}: none could be sent${words}`;
  return `ping ${address}: ${received} of ${sent} answered${rttMs === null ? '' : ` in ${rttMs} ms`}${words}`;
}
