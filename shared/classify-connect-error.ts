import type { ConnectOutcome } from './connect-attempt.ts';

/** Names for connect(2) errno values (facts I1; connect(2)); anything else is `unclassified` and shown as it is. */
export function classifyConnectError(errno: string): ConnectOutcome {
  switch (errno) {
    case 'ECONNREFUSED':
      return { kind: 'refused' };
    case 'ETIMEDOUT':
      return { kind: 'timed-out' };
    case 'EHOSTUNREACH':
      return { kind: 'unreachable', scope: 'host' };
    case 'ENETUNREACH':
      return { kind: 'unreachable', scope: 'network' };
    case 'EHOSTDOWN':
      return { kind: 'host-down' };
    case 'ENETDOWN':
      return { kind: 'interface-down' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'not-permitted' };
    case 'EADDRNOTAVAIL':
      return { kind: 'address-not-available' };
    case 'ECONNRESET':
      return { kind: 'reset' };
    default:
      return { kind: 'unclassified' };
  }
}
