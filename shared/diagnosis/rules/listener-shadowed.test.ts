import { aListener } from '../../explain/made-up.ts';
import { listenerShadowed } from './listener-shadowed.ts';
import { caseOf, PORT, ruleCases, served, TARGET, tried } from './testing.ts';

const shadowed = [aListener('0.0.0.0', PORT, 7), aListener(TARGET, PORT, 8)];
ruleCases(listenerShadowed, {
  fires: {
    'a stale program holds the very address beside the server': [
      caseOf({ attempts: [tried('timed-out')], listeners: shadowed }),
      'very-likely',
    ],
    'it accepts and closes': [
      caseOf({ attempts: [tried('accepted')], listeners: shadowed, services: [served('closed')] }),
      'very-likely',
    ],
    'it accepts, and nobody asked the service': [
      caseOf({ attempts: [tried('accepted')], listeners: shadowed }),
      'possible',
    ],
  },
  nearMisses: {
    'both belong to one program': caseOf({
      attempts: [tried('accepted')],
      listeners: [aListener('0.0.0.0', PORT, 7), aListener(TARGET, PORT, 7)],
    }),
    'the shadow lies on an address that was not dialled': caseOf({
      attempts: [tried('accepted')],
      listeners: [aListener('0.0.0.0', PORT, 7), aListener('127.0.0.1', PORT, 8)],
    }),
    'an IPv4 and an IPv6 server side by side': caseOf({
      attempts: [tried('accepted')],
      listeners: [aListener('0.0.0.0', PORT, 7), aListener('::', PORT, 8, { dualStack: false })],
    }),
  },
  lookAlikes: {
    'port-taken': caseOf({
      attempts: [],
      listeners: [aListener('0.0.0.0', PORT, 7)],
      reported: { category: 'EADDRINUSE', program: null, text: 'bind: Address already in use' },
    }),
  },
});
