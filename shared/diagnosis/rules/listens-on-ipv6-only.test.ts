import { aListener } from '../../explain/made-up.ts';
import { listensOnIpv6Only } from './listens-on-ipv6-only.ts';
import { caseOf, onLinux, PORT, ruleCases, tried } from './testing.ts';

const attempts = [tried('ECONNREFUSED')];
const onlyIpv6 = aListener('::', PORT, 7, { dualStack: false });
ruleCases(listensOnIpv6Only, {
  fires: {
    'IPv4 refused, :: with IPV6_V6ONLY': [onLinux({ attempts, listeners: [onlyIpv6] }), 'certain'],
    'IPv6 refused, 0.0.0.0 only': [
      caseOf({
        attempts: [tried('ECONNREFUSED', { to: '2001:db8::20' })],
        listeners: [aListener('0.0.0.0', PORT, 7)],
      }),
      'certain',
    ],
  },
  nearMisses: {
    ':: takes both families': onLinux({ attempts, listeners: [aListener('::', PORT, 7, { dualStack: true })] }),
    'whether :: takes IPv4 is not known': onLinux({ attempts, listeners: [aListener('::', PORT, 7)] }),
    'IPv6 was accepted': onLinux({
      attempts: [...attempts, tried('accepted', { to: '2001:db8::20' })],
      listeners: [onlyIpv6],
    }),
  },
  lookAlikes: {
    'refused-despite-listener': onLinux({ attempts, listeners: [aListener('0.0.0.0', PORT, 7)] }),
    'listens-on-another-address': onLinux({ attempts, listeners: [aListener('2001:db8::20', PORT, 7)] }),
  },
});
