import { localNetworkSilent } from './local-network-silent.ts';
import { caseOf, GATEWAY, MAC, neighbor, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const silent = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, null)],
  controls: [tried('ECONNREFUSED', { to: GATEWAY, port: 53 })],
};
ruleCases(localNetworkSilent, {
  fires: {
    'three times, and the router answers': [
      caseOf({ ...silent, attempts: refusedHere('EHOSTUNREACH', 3) }),
      'very-likely',
    ],
    'twice, and the router answers': [caseOf({ ...silent, attempts: refusedHere('EHOSTUNREACH') }), 'possible'],
    'no entry in the neighbour table': [
      caseOf({ ...silent, neighborsAfter: [], attempts: refusedHere('EHOSTUNREACH', 3) }),
      'very-likely',
    ],
  },
  nearMisses: {
    'nobody else answers either': caseOf({
      ...silent,
      controls: [tried('timed-out', { to: GATEWAY })],
      attempts: refusedHere('EHOSTUNREACH', 3),
    }),
    'nobody else was tried': caseOf({ ...silent, controls: null, attempts: refusedHere('EHOSTUNREACH', 3) }),
    'macOS 13': caseOf({ ...silent, osMajor: 13, attempts: refusedHere('EHOSTUNREACH', 3) }),
    'one try': caseOf({ ...silent, attempts: refusedHere('EHOSTUNREACH', 1) }),
    'the entry is held after ARP in vain': caseOf({
      ...silent,
      ways: [way(TARGET, {}, { flags: ['UP', 'HOST', 'REJECT', 'LLINFO'] })],
      attempts: refusedHere('EHOSTUNREACH', 3),
    }),
  },
  lookAlikes: {
    'host-not-on-link': caseOf({ ...silent, attempts: [tried('EHOSTDOWN', { isSynchronous: true })] }),
    'local-network-denied': caseOf({
      ...silent,
      neighborsAfter: [neighbor(TARGET, MAC)],
      attempts: refusedHere('EHOSTUNREACH', 3),
    }),
  },
});
