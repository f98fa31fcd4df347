import { aListener } from '../../explain/made-up.ts';
import { listensOnAnotherAddress } from './listens-on-another-address.ts';
import { caseOf, PORT, ruleCases, TARGET, tried } from './testing.ts';

const attempts = [tried('ECONNREFUSED')];
ruleCases(listensOnAnotherAddress, {
  fires: {
    'bound to the alias beside the address': [
      caseOf({ attempts, listeners: [aListener('192.168.77.21', PORT, 7)] }),
      'certain',
    ],
    'localhost is ::1 for the server and 127.0.0.1 for the program': [
      caseOf({ attempts: [tried('ECONNREFUSED', { to: '127.0.0.1' })], listeners: [aListener('::1', PORT, 7)] }),
      'certain',
    ],
  },
  nearMisses: {
    'bound to the very address': caseOf({ attempts, listeners: [aListener(TARGET, PORT, 7)] }),
    'one of two listeners takes it': caseOf({
      attempts,
      listeners: [aListener('192.168.77.21', PORT, 7), aListener('0.0.0.0', PORT, 7)],
    }),
    'whether :: takes IPv4 is not known': caseOf({ attempts, listeners: [aListener('::', PORT, 7)] }),
  },
  lookAlikes: {
    'listens-on-loopback-only': caseOf({ attempts, listeners: [aListener('127.0.0.1', PORT, 7)] }),
    'listens-on-ipv6-only': caseOf({ attempts, listeners: [aListener('::', PORT, 7, { dualStack: false })] }),
  },
});
