import type { Target } from '../../shared/targets/target.ts';
import type { DiagnosisTarget } from './gather-case.ts';

/** What a diagnosis needs of a target, with the text it was read from. */
export function diagnosisTargetOf(text: string, target: Target): DiagnosisTarget {
  const { host, family, zone, port } = target;
  const asked = target.kind === 'url' ? { scheme: target.scheme, path: target.path } : { scheme: null, path: '/' };
  return { text, host, family, zone, port, ...asked };
}
