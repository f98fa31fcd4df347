import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import type { PortKind } from '../../../shared/scan/port-scan.ts';

/** What an errno of connect(2) says of the port. */
export function portKindOf(errno: string): PortKind {
  const { kind } = classifyConnectError(errno);
  switch (kind) {
    case 'refused':
      return 'closed';
    case 'timed-out':
      return 'no-answer';
    case 'unreachable':
    case 'host-down':
    case 'interface-down':
      return 'unreachable';
    case 'not-permitted':
      return 'not-permitted';
    default:
      return 'failed';
  }
}

/** This process or system ran out of something (open(2), connect(2)): it says nothing of the port. */
const OWN_SHORTAGES: ReadonlySet<string> = new Set([
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
  'ENOMEM',
  'EADDRNOTAVAIL',
  'EAGAIN',
]);
export const isOwnShortage = (errno: string): boolean => OWN_SHORTAGES.has(errno);
