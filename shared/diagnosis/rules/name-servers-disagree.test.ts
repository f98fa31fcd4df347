import { nameServersDisagree } from './name-servers-disagree.ts';
import { caseOf, onLinux, resolved, ruleCases, TARGET } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const other = (...addresses: string[]) =>
  resolved(null, {
    resolver: '192.168.77.1',
    addresses: addresses.map((address) => ({ address, family: 'ipv4' as const })),
  });
ruleCases(nameServersDisagree, {
  fires: {
    'nothing in common': [caseOf({ target, resolutions: [resolved(null), other('203.0.113.7')] }), 'certain'],
    'one says that there is no such name': [
      caseOf({ target, resolutions: [resolved(null), resolved('ENOTFOUND', { resolver: '192.168.77.1' })] }),
      'certain',
    ],
  },
  nearMisses: {
    'one address in common': caseOf({ target, resolutions: [resolved(null), other('203.0.113.7', TARGET)] }),
    'a name announced on the link, which no server knows': caseOf({
      target: { ...target, host: 'mini-red.local' },
      resolutions: [resolved(null), resolved('ENOTFOUND', { resolver: '192.168.77.1' })],
    }),
    'an address was given': caseOf({ resolutions: [resolved(null), other('203.0.113.7')] }),
  },
  lookAlikes: {
    'one-name-server-fails': onLinux({
      target,
      resolutions: [resolved(null), resolved('ETIMEOUT', { resolver: '192.168.77.1' })],
    }),
  },
});
