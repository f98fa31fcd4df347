import type { Case } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('deeper', 'Slow tests');

/** The tests that take longer than a person waits unasked. */
export function describeDeeper({ traces, pathMtus, notChecked }: Case): StepLine {
  if (traces === null) {
    const because = notChecked.traces ?? 'tracing the path, its MTU and each name server were not asked for';
    return line('not-checked', [`Not checked: ${because}.`]);
  }
  const paths = traces.map(({ address, hops, isReached }) => {
    const last = hops.findLast((hop) => hop.address !== null);
    if (isReached) return `The path to ${address} has ${hops.length} ${hops.length === 1 ? 'hop' : 'hops'}.`;
    return `The path to ${address} is seen up to ${last?.address ?? 'no hop at all'}${last?.said ? ` (${last.said})` : ''}.`;
  });
  const isHole = (pathMtus ?? []).some(isMtuHole);
  const isReached = traces.some((each) => each.isReached);
  return line(isHole ? 'problem' : isReached ? 'fine' : 'cannot-tell', [...paths, ...sizeLines(pathMtus)]);
}

/** Some size is answered, a larger one is not, and nobody says why. */
const isMtuHole = ({ mtu, firstFailing, said }: NonNullable<Case['pathMtus']>[number]): boolean =>
  mtu !== null && firstFailing !== null && said === null;

/** What sizes came through, one sentence an address. */
export const sizeLines = (pathMtus: Case['pathMtus']): readonly string[] =>
  (pathMtus ?? []).map(({ address, mtu, firstFailing, said }) => {
    if (mtu === null) return `${address} answered no packet of any size that was tried.`;
    const more = firstFailing === null ? '' : `, none of ${firstFailing}${said === null ? '' : `: ${said}`}`;
    return `Packets of ${mtu} bytes reach ${address}${more}.`;
  });
