import { aTailnetNode } from '../../explain/made-up.ts';
import { tailnetPeerOffline } from './tailnet-peer-offline.ts';
import { caseOf, ruleCases, tried, tunnelled } from './testing.ts';

const PEER = '100.64.7.20';
const target = { text: `${PEER}:8000`, host: PEER, port: 8000, scheme: null, isName: false };
const attempts = [tried('timed-out', { to: PEER })];
const peer = { ...aTailnetNode('mini-red', [PEER], false), dnsName: 'mini-red.lamp.ts.net', online: false };
ruleCases(tailnetPeerOffline, {
  fires: {
    offline: [caseOf({ target, attempts, tailnet: [peer] }), 'certain'],
    'its key has expired': [
      caseOf({ target, attempts, tailnet: [{ ...peer, online: true, expired: true }] }),
      'certain',
    ],
    'by name': [
      caseOf({ target: { ...target, host: 'mini-red.lamp.ts.net', isName: true }, attempts: [], tailnet: [peer] }),
      'certain',
    ],
  },
  nearMisses: {
    online: caseOf({ target, attempts, tailnet: [{ ...peer, online: true }] }),
    'whether it is online is not told': caseOf({ target, attempts, tailnet: [{ ...peer, online: null }] }),
    'said to be offline, yet it answers': caseOf({
      target,
      attempts: [tried('ECONNREFUSED', { to: PEER })],
      tailnet: [peer],
    }),
    'another peer is offline': caseOf({ attempts: [tried('timed-out')], tailnet: [peer] }),
  },
  lookAlikes: {
    'tailnet-down': caseOf({
      target,
      attempts,
      tailnet: [{ ...aTailnetNode('mini-blue', ['100.64.7.10'], true), backendState: 'Stopped' }],
    }),
    'tailnet-far-firewall': caseOf({
      target,
      attempts,
      ways: [tunnelled(PEER)],
      tailnet: [{ ...peer, online: true }],
      tailnetPings: [{ address: PEER, isAnswered: true, said: null }],
    }),
  },
});
