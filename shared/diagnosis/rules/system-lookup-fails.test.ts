import { systemLookupFails } from './system-lookup-fails.ts';
import { onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const SERVER = { resolver: '192.168.77.1' };
const failed = resolved('EAI_AGAIN');
ruleCases(systemLookupFails, {
  fires: {
    'the system fails, the server answers': [
      onLinux({ target, resolutions: [failed, resolved(null, SERVER)] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the system finds it': onLinux({ target, resolutions: [resolved(null), resolved(null, SERVER)] }),
    'an address was given': onLinux({ resolutions: [failed, resolved(null, SERVER)] }),
  },
  lookAlikes: {
    'name-found-late': onLinux({
      target,
      resolutions: [resolved('ETIMEOUT', { elapsedMs: 1_802 }), resolved(null, SERVER)],
    }),
    'name-known-to-another-server': onLinux({ target, resolutions: [resolved('ENOTFOUND'), resolved(null, SERVER)] }),
    'name-server-silent': onLinux({ target, resolutions: [failed, resolved('ETIMEOUT', SERVER)] }),
  },
});
