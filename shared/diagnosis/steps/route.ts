import type { Case, Way } from '../case.ts';
import { isRejectRoute } from '../facts-of-case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('route', 'Route');

export function describeRoute({ ways }: Case): StepLine {
  if (ways === null || ways.length === 0) return line('not-checked', ['There is no address to ask a route for.']);
  const isBroken = ways.every(isDeadEnd);
  const isUnknown = ways.every(({ answer }) => answer === null);
  return line(
    isBroken ? 'problem' : isUnknown ? 'cannot-tell' : 'fine',
    ways.map(describeWay),
    ways.map(({ answer }) => answer),
  );
}

/** No way at all, or one that refuses or swallows what is sent. */
const isDeadEnd = (way: Way): boolean => way.answer?.failure != null || deadEndWords(way) !== null;

/** How a route that leads nowhere ends what is sent by it; `null` for one that leads on. */
function deadEndWords(way: Way): string | null {
  const { kind = 'unicast', flags = [] } = way.answer ?? {};
  if (kind === 'blackhole' || flags.includes('BLACKHOLE') || flags.includes('B')) return 'swallowed';
  return isRejectRoute(way) || kind === 'unreachable' || kind === 'prohibit' ? 'refused' : null;
}

function describeWay(way: Way): string {
  const { address, answer, isOwn } = way;
  if (isOwn) return `${address} is an address of this machine: packets to it stay inside.`;
  if (answer === null) return `${address}: the system gave no answer.`;
  if (answer.failure !== null) return `${address}: ${answer.failure}`;
  const by = answer.gateway === null ? 'on-link' : `via ${answer.gateway}`;
  const from = answer.sourceAddress === null ? '' : `, from ${answer.sourceAddress}`;
  const end = deadEndWords(way);
  if (end !== null) return `${address}: ${end} by a route of this machine`;
  return `${address}: ${by} by ${answer.interfaceName ?? 'an unnamed interface'}${from}`;
}
