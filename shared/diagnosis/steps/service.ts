import type { Case } from '../case.ts';
import { hasNoFrontPage } from '../front-page.ts';
import { type StepLine, stepLine } from '../step-line.ts';
import { sizeLines } from './deeper.ts';

const line = stepLine('service', 'Service');

export function describeService({ services, pathMtus, traces, target }: Case): StepLine {
  if (services === null || services.length === 0)
    return line('not-checked', ['Nothing was connected, so no service was asked.']);
  const isWell = services.some(
    ({ kind, status }) =>
      ['banner', 'silent', 'tls'].includes(kind) ||
      (kind === 'http' && ((status ?? 0) < 400 || hasNoFrontPage(target, { status }))),
  );
  const lines = services.map(({ address, kind, said, tlsError, elapsedMs }) => {
    const what = said ?? tlsError ?? '';
    return `${address}: ${kind.replaceAll('-', ' ')} after ${elapsedMs} ms${what === '' ? '' : `: ${what.split(/\r?\n/)[0]}`}`;
  });
  // in a run with the slow tests they are told there
  return line(isWell ? 'fine' : 'problem', [...lines, ...(traces === null ? sizeLines(pathMtus) : [])]);
}
