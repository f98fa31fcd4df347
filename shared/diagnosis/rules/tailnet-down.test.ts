import { aTailnetNode } from '../../explain/made-up.ts';
import { tailnetDown } from './tailnet-down.ts';
import { caseOf, ruleCases, tried } from './testing.ts';

const PEER = '100.64.7.20';
const self = (backendState: string | null) => ({
  ...aTailnetNode('mini-blue', ['100.64.7.10'], true),
  backendState,
  magicDnsSuffix: 'lamp.ts.net',
});
const target = { text: `${PEER}:8000`, host: PEER, port: 8000, scheme: null, isName: false };
const attempts = [tried('timed-out', { to: PEER })];
ruleCases(tailnetDown, {
  fires: {
    stopped: [caseOf({ target, attempts, tailnet: [self('Stopped')] }), 'very-likely'],
    'logged out, target by name': [
      caseOf({
        target: { ...target, host: 'mini-red.lamp.ts.net', isName: true },
        attempts: [],
        tailnet: [self('NeedsLogin')],
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    running: caseOf({ target, attempts, tailnet: [self('Running')] }),
    'the state is not told': caseOf({ target, attempts, tailnet: [self(null)] }),
    'stopped, but the target is on the LAN': caseOf({ attempts: [tried('timed-out')], tailnet: [self('Stopped')] }),
    'stopped, yet it answers': caseOf({
      target,
      attempts: [tried('accepted', { to: PEER })],
      tailnet: [self('Stopped')],
    }),
  },
  lookAlikes: {
    'tailnet-peer-offline': caseOf({
      target,
      attempts,
      tailnet: [self('Running'), { ...aTailnetNode('mini-red', [PEER], false), online: false }],
    }),
  },
});
