import { aTailnetNode } from '../../explain/made-up.ts';
import { tailnetServiceAbsent } from './tailnet-service-absent.ts';
import { caseOf, onLinux, ruleCases, tried, tunnelled, way } from './testing.ts';

const PEER = '100.64.7.20';
const tailnet = [aTailnetNode('mini-blue', ['100.64.7.1'], true), aTailnetNode('mini-red', [PEER], false)];
const attempts = [tried('ECONNREFUSED', { to: PEER })];
ruleCases(tailnetServiceAbsent, {
  fires: {
    'refused through utun': [caseOf({ attempts, ways: [tunnelled(PEER)], tailnet }), 'very-likely'],
    'Tailscale was not asked': [caseOf({ attempts, ways: [tunnelled(PEER)] }), 'possible'],
    'Tailscale does not know it: another VPN of the same range': [
      caseOf({ attempts, ways: [tunnelled(PEER)], tailnet: tailnet.slice(0, 1) }),
      'possible',
    ],
    'refused through tailscale0': [
      onLinux({ attempts, tailnet, ways: [way(PEER, { isOnLink: false }, { interfaceName: 'tailscale0' })] }),
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
