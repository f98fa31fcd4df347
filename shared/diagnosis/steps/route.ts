import type { Case, Way } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('route', 'Route');

export function describeRoute({ ways }: Case): StepLine {
  if (ways === null || ways.length === 0) return line('not-checked', ['There is no address to ask a route for.']);
  const isBroken = ways.every(({ answer }) => answer?.failure != null);
  const isUnknown = ways.every(({ answer }) => answer === null);
  return line(
    isBroken ? 'problem' : isUnknown ? 'cannot-tell' : 'fine',
    ways.map(describeWay),
    ways.map(({ answer }) => answer),
  );
}

function describeWay({ address, answer, isOwn }: Way): string {
  if (isOwn) return `${address} is an address of this machine: packets to it stay inside.`;
  if (answer === null) return `${address}: the system gave no answer.`;
  if (answer.failure !== null) return `${address}: ${answer.failure}`;
  const by = answer.gateway === null ? 'on-link' : `via ${answer.gateway}`;
  const from = answer.sourceAddress === null ? '' : `, from ${answer.sourceAddress}`;
  return `${address}: ${by} by ${answer.interfaceName ?? 'an unnamed interface'}${from}`;
}
