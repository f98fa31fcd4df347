import type { Case } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('deeper', 'Slow tests');

/** The tests that take longer than a person waits unasked. */
export function describeDeeper({ traces }: Case): StepLine {
  if (traces === null) return line('not-checked', ['Not asked for: tracing the path, its MTU, each name server.']);
  const lines = traces.map(({ address, hops, isReached }) => {
    const last = hops.findLast((hop) => hop.address !== null);
    if (isReached) return `The path to ${address} has ${hops.length} hops.`;
    return `The path to ${address} is seen up to ${last?.address ?? 'no hop at all'}${last?.said ? ` (${last.said})` : ''}.`;
  });
  return line(traces.some(({ isReached }) => isReached) ? 'fine' : 'cannot-tell', lines);
}
