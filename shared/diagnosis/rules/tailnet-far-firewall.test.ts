import { aTailnetNode } from '../../explain/made-up.ts';
import { tailnetFarFirewall } from './tailnet-far-firewall.ts';
import { caseOf, ruleCases, tried, tunnelled, way } from './testing.ts';

const PEER = '100.64.7.20';
const silent = { attempts: [tried('timed-out', { to: PEER })], ways: [tunnelled(PEER)] };
const ping = (isAnswered: boolean) => [{ address: PEER, isAnswered, said: null }];
ruleCases(tailnetFarFirewall, {
  fires: {
    'tailscale ping is answered, connect is not': [caseOf({ ...silent, tailnetPings: ping(true) }), 'very-likely'],
  },
  nearMisses: {
    'tailscale ping is not answered either': caseOf({ ...silent, tailnetPings: ping(false) }),
    'no tunnel leads there': caseOf({ ...silent, ways: [way(PEER)], tailnetPings: ping(true) }),
  },
  lookAlikes: {
    'tailnet-service-absent': caseOf({
      ...silent,
      attempts: [tried('ECONNREFUSED', { to: PEER })],
      tailnetPings: ping(true),
    }),
    'tailnet-peer-offline': caseOf({
      ...silent,
      tailnetPings: ping(false),
      tailnet: [{ ...aTailnetNode('mini-red', [PEER], false), online: false }],
    }),
  },
});
