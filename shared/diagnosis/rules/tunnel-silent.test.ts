import { caseOf, FAR, onLinux, pinged, routed, ruleCases, tried, tunnelled, way } from './testing.ts';
import { tunnelSilent } from './tunnel-silent.ts';

const attempts = [tried('timed-out', { to: FAR })];
const pings = [pinged(0, { address: FAR })];
const PEER = '100.64.7.20';
ruleCases(tunnelSilent, {
  fires: {
    'silence through utun': [caseOf({ attempts, ways: [tunnelled(FAR)], pings }), 'possible'],
    'silence through WireGuard': [
      onLinux({ attempts, ways: [way(FAR, { isOnLink: false }, { interfaceName: 'wg0' })], pings }),
      'possible',
    ],
  },
  nearMisses: {
    'nobody pinged it': caseOf({ attempts, ways: [tunnelled(FAR)] }),
    'it answers ping': caseOf({ attempts, ways: [tunnelled(FAR)], pings: [pinged(2, { address: FAR })] }),
    'it refuses': caseOf({ attempts: [tried('ECONNREFUSED', { to: FAR })], ways: [tunnelled(FAR)] }),
  },
  lookAlikes: {
    'no-answer-beyond-router': caseOf({ attempts, ways: [routed(FAR)], pings }),
    'tailnet-far-firewall': caseOf({
      attempts: [tried('timed-out', { to: PEER })],
      ways: [tunnelled(PEER)],
      pings: [pinged(1, { address: PEER })],
      tailnetPings: [{ address: PEER, isAnswered: true, said: null }],
    }),
  },
});
