import { nameDoesNotExist } from './name-does-not-exist.ts';
import { caseOf, onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'mini-red.local:8000', host: 'mini-red.local', port: 8000, scheme: null, isName: true };
ruleCases(nameDoesNotExist, {
  fires: {
    'the system finds nothing': [caseOf({ target, resolutions: [resolved('ENOTFOUND')] }), 'very-likely'],
    'a name server says so as well': [
      onLinux({ target, resolutions: [resolved('ENOTFOUND'), resolved('NXDOMAIN', { resolver: '192.168.77.1' })] }),
      'certain',
    ],
  },
  nearMisses: {
    'another server knows it': caseOf({
      target,
      resolutions: [resolved('ENOTFOUND'), resolved(null, { resolver: '192.168.77.1' })],
    }),
    'an address was given': caseOf({ resolutions: [resolved('ENOTFOUND')] }),
    'nobody was asked': caseOf({ target, resolutions: [] }),
  },
  lookAlikes: {
    'name-server-silent': onLinux({ target, resolutions: [resolved('EAI_AGAIN', { elapsedMs: 10_000 })] }),
  },
});
