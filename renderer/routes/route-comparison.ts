import type { RouteDecision } from '../../shared/explain/route-for.ts';
import type { RouteAnswer } from '../../shared/route.ts';
import { assertNever } from '../ui/assert-never.ts';

/** Whether the system's answer is what its route table says. */
export type RouteComparison =
  | { readonly kind: 'same' }
  /** The table alone would lead elsewhere; something beside it decides, such as policy rules or a bound interface. */
  | { readonly kind: 'different'; readonly tableSays: string }
  /** The table cannot tell. */
  | { readonly kind: 'not-comparable'; readonly because: string };

type Answer = Pick<RouteAnswer, 'failure' | 'interfaceName' | 'gateway' | 'kind'>;

export function compareWithTable(answer: Answer, decision: RouteDecision): RouteComparison {
  if (decision.kind === 'needs-zone') {
    return { kind: 'not-comparable', because: 'A link-local address exists on every link: add %interface to it.' };
  }
  return agrees(answer, decision) ? { kind: 'same' } : { kind: 'different', tableSays: tableText(decision) };
}

function agrees(answer: Answer, decision: Exclude<RouteDecision, { kind: 'needs-zone' }>): boolean {
  switch (decision.kind) {
    case 'no-route':
    case 'refused':
    case 'dropped':
      return (
        answer.failure !== null ||
        answer.kind === 'blackhole' ||
        answer.kind === 'unreachable' ||
        answer.kind === 'prohibit'
      );
    case 'stays-here':
      return answer.failure === null && (answer.kind === 'local' || answer.interfaceName?.startsWith('lo') === true);
    case 'leaves':
      return answer.failure === null && leavesBy(decision, answer.interfaceName);
    default:
      return assertNever(decision);
  }
}

/** A multipath route may take any of its ways out. */
const leavesBy = (
  { interfaceName, nextHops }: Extract<RouteDecision, { kind: 'leaves' }>,
  asked: string | null,
): boolean => interfaceName === asked || nextHops.some((hop) => hop.interfaceName === asked);

/** Where the table alone leads, to be read after “the table alone says:”. */
function tableText(decision: RouteDecision): string {
  switch (decision.kind) {
    case 'no-route':
      return 'no route';
    case 'refused':
      return decision.how === 'prohibited' ? 'refused by choice' : 'refused as unreachable';
    case 'dropped':
      return 'dropped in silence';
    case 'stays-here':
      return 'stays on this machine';
    case 'needs-zone':
      return 'depends on the link';
    case 'leaves':
      return `${decision.gateway === null ? 'directly' : `to ${decision.gateway}`} by ${decision.interfaceName ?? '?'}`;
    default:
      return assertNever(decision);
  }
}
