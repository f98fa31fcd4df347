import { nameFoundLate } from './name-found-late.ts';
import { caseOf, onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const SERVER = { resolver: '192.168.77.1' };
const givenUp = resolved('ETIMEOUT', { elapsedMs: 1_802 });
ruleCases(nameFoundLate, {
  fires: {
    'the system is still looking when a server has answered': [
      onLinux({ target, resolutions: [givenUp, resolved(null, SERVER)] }),
      'certain',
    ],
    'the system answers late': [caseOf({ target, resolutions: [resolved(null, { elapsedMs: 1_500 })] }), 'certain'],
  },
  nearMisses: {
    'the system answers at once': onLinux({ target, resolutions: [resolved(null), resolved(null, SERVER)] }),
    'an address was given': onLinux({ resolutions: [givenUp, resolved(null, SERVER)] }),
    'the system failed, and did not wait': onLinux({
      target,
      resolutions: [resolved('EAI_AGAIN', { elapsedMs: 1_600 }), resolved(null, SERVER)],
    }),
  },
  lookAlikes: {
    'one-name-server-fails': onLinux({ target, resolutions: [resolved(null), resolved('ETIMEOUT', SERVER)] }),
    'name-server-silent': onLinux({ target, resolutions: [givenUp, resolved('ETIMEOUT', SERVER)] }),
  },
});
