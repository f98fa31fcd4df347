import { aListener } from '../../explain/made-up.ts';
import { refusedDespiteListener } from './refused-despite-listener.ts';
import { caseOf, onLinux, PORT, ruleCases, TARGET, tried } from './testing.ts';

const attempts = [tried('ECONNREFUSED')];
ruleCases(refusedDespiteListener, {
  fires: {
    'Linux, listener on all addresses': [
      onLinux({ attempts, listeners: [aListener('0.0.0.0', PORT, 7)] }),
      'very-likely',
    ],
    'macOS, listener on the very address': [caseOf({ attempts, listeners: [aListener(TARGET, PORT, 7)] }), 'possible'],
  },
  nearMisses: {
    'no answer instead of a refusal': onLinux({
      attempts: [tried('timed-out')],
      listeners: [aListener('0.0.0.0', PORT, 7)],
    }),
    'the listener has another port': onLinux({ attempts, listeners: [aListener('0.0.0.0', 8001, 7)] }),
  },
  lookAlikes: {
    'server-not-running': onLinux({ attempts, listeners: [] }),
    'listens-on-ipv6-only': onLinux({ attempts, listeners: [aListener('::', PORT, 7, { dualStack: false })] }),
  },
});
