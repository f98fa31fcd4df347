import { anInterface } from '../../explain/made-up.ts';
import { neighborFailed } from './neighbor-failed.ts';
import { caseOf, GATEWAY, MAC, neighbor, OURS, onLinux, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const silent = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, null, 'FAILED'), neighbor(GATEWAY, MAC, 'REACHABLE')],
};
const late = [tried('EHOSTUNREACH', { elapsedMs: 3070 })];
ruleCases(neighborFailed, {
  fires: {
    'EHOSTUNREACH after 3 s, FAILED, the router answers': [
      onLinux({ ...silent, attempts: late, controls: [tried('ECONNREFUSED', { to: GATEWAY })] }),
      'certain',
    ],
    'the deadline comes first, INCOMPLETE': [
      onLinux({ ...silent, neighborsAfter: [neighbor(TARGET, null, 'INCOMPLETE')], attempts: [tried('timed-out')] }),
      'very-likely',
    ],
    'no entry is left': [onLinux({ ...silent, neighborsAfter: [], attempts: late }), 'very-likely'],
  },
  nearMisses: {
    'connect itself failed': onLinux({ ...silent, attempts: [tried('EHOSTUNREACH', { isSynchronous: true })] }),
    'behind a router': onLinux({ ...silent, ways: [routed(TARGET)], attempts: late }),
    'on macOS it reads otherwise': caseOf({ ...silent, attempts: late }),
  },
  lookAlikes: {
    'outgoing-filtered': onLinux({
      ...silent,
      interfaces: [anInterface('en0', [OURS], { mac: MAC })],
      neighborsAfter: [neighbor(GATEWAY, MAC, 'REACHABLE')],
      attempts: [tried('timed-out')],
    }),
    'firewall-prohibits': onLinux({
      ...silent,
      neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')],
      attempts: [tried('EHOSTUNREACH', { elapsedMs: 0.9 })],
    }),
    'packets-dropped': onLinux({
      ...silent,
      neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')],
      attempts: [tried('timed-out')],
    }),
  },
});
