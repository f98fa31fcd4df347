import type { AddressFamily } from '../../shared/family.ts';
import type { Target } from '../../shared/targets/target.ts';

/** What a person wants to reach, already read from what they typed. */
export interface DiagnosisTarget {
  readonly text: string;
  readonly host: string;
  /** `null` for a name. */
  readonly family: AddressFamily | null;
  readonly zone: string | null;
  readonly port: number | null;
  readonly scheme: string | null;
  readonly path: string;
  readonly transport?: 'udp';
}

/** What a diagnosis needs of a target, with the text it was read from. */
export function diagnosisTargetOf(text: string, target: Target): DiagnosisTarget {
  const { host, family, zone, port } = target;
  const asked = target.kind === 'url' ? { scheme: target.scheme, path: target.path } : { scheme: null, path: '/' };
  const isUdp = target.kind === 'multiaddr' && target.transport === 'udp';
  return { text, host, family, zone, port, ...asked, ...(isUdp && { transport: 'udp' }) };
}
