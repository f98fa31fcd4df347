import { tailnetServiceAbsent } from './tailnet-service-absent.ts';
import { caseOf, onLinux, ruleCases, tried, tunnelled, way } from './testing.ts';

const PEER = '100.64.7.20';
const attempts = [tried('ECONNREFUSED', { to: PEER })];
ruleCases(tailnetServiceAbsent, {
  fires: {
    'refused through utun': [caseOf({ attempts, ways: [tunnelled(PEER)] }), 'very-likely'],
    'refused through tailscale0': [
      onLinux({ attempts, ways: [way(PEER, { isOnLink: false }, { interfaceName: 'tailscale0' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the range is a carrier’s, no tunnel leads there': caseOf({ attempts, ways: [way(PEER)] }),
    'a LAN address through a tunnel': caseOf({ attempts: [tried('ECONNREFUSED')], ways: [tunnelled('192.168.77.20')] }),
  },
  lookAlikes: {
    'port-refused': caseOf({ attempts: [tried('ECONNREFUSED')], ways: [way('192.168.77.20')] }),
    'tailnet-far-firewall': caseOf({
      attempts: [tried('timed-out', { to: PEER })],
      ways: [tunnelled(PEER)],
      tailnetPings: [{ address: PEER, isAnswered: true, said: null }],
    }),
  },
});
