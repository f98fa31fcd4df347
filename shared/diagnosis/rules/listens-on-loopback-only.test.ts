import { aListener } from '../../explain/made-up.ts';
import { listensOnLoopbackOnly } from './listens-on-loopback-only.ts';
import { caseOf, onLinux, PORT, ruleCases, tried } from './testing.ts';

const attempts = [tried('ECONNREFUSED')];
ruleCases(listensOnLoopbackOnly, {
  fires: {
    'bound to 127.0.0.1': [caseOf({ attempts, listeners: [aListener('127.0.0.1', PORT, 7)] }), 'certain'],
    'bound to 127.0.0.1 and ::1': [
      onLinux({ attempts, listeners: [aListener('127.0.0.1', PORT, 7), aListener('::1', PORT, 7)] }),
      'certain',
    ],
  },
  nearMisses: {
    'also bound to all addresses': caseOf({
      attempts,
      listeners: [aListener('127.0.0.1', PORT, 7), aListener('0.0.0.0', PORT, 8)],
    }),
    'the loopback address itself was dialled': caseOf({
      attempts: [tried('ECONNREFUSED', { to: '127.0.0.1' })],
      listeners: [aListener('::1', PORT, 7)],
    }),
    'no answer instead of a refusal': caseOf({
      attempts: [tried('timed-out')],
      listeners: [aListener('127.0.0.1', PORT, 7)],
    }),
  },
  lookAlikes: {
    'server-not-running': caseOf({ attempts, listeners: [aListener('127.0.0.1', 9000, 7)] }),
    'listens-on-another-address': caseOf({ attempts, listeners: [aListener('192.168.77.21', PORT, 7)] }),
  },
});
