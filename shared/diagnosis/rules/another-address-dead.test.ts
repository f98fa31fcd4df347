import { anotherAddressDead } from './another-address-dead.ts';
import { caseOf, onLinux, refusedHere, ruleCases, tried } from './testing.ts';

const V6 = '2001:db8::20';
ruleCases(anotherAddressDead, {
  fires: {
    'IPv6 is silent, IPv4 accepts': [
      caseOf({ attempts: [tried('timed-out', { to: V6 }), tried('accepted')] }),
      'certain',
    ],
    'IPv6 has no way': [
      onLinux({ attempts: [...refusedHere('ENETUNREACH', 1, { to: V6 }), tried('accepted')] }),
      'certain',
    ],
  },
  nearMisses: {
    'both accept': caseOf({ attempts: [tried('accepted', { to: V6 }), tried('accepted')] }),
    'the other one was reached by another program': caseOf({
      attempts: [tried('timed-out', { to: V6 }), tried('accepted', { program: '/usr/bin/nc' })],
    }),
  },
  lookAlikes: { 'no-route': onLinux({ attempts: refusedHere('ENETUNREACH', 1, { to: V6 }) }) },
});
