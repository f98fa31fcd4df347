import type { Case } from '../case.ts';
import { nameKnownToAnotherServer } from './name-known-to-another-server.ts';
import { onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'box.lab:8000', host: 'box.lab', port: 8000, scheme: null, isName: true };
const asked = (...resolutions: NonNullable<Case['resolutions']>) => onLinux({ target, resolutions });
const first = resolved('ENOTFOUND', { resolver: '192.0.2.53' });
const second = resolved(null, { resolver: '192.0.2.54' });
ruleCases(nameKnownToAnotherServer, {
  fires: {
    'the first denies it, the second knows it': [asked(resolved('ENOTFOUND'), first, second), 'very-likely'],
  },
  nearMisses: {
    'the system found it': asked(resolved(null), first, second),
    'no server knows it': asked(resolved('ENOTFOUND'), first),
    'the target is an address': onLinux({ resolutions: [resolved('ENOTFOUND'), second] }),
  },
  lookAlikes: {
    'name-does-not-exist': asked(resolved('ENOTFOUND'), first),
    'one-name-server-fails': asked(resolved(null), resolved('ETIMEOUT', { resolver: '192.0.2.53' }), second),
  },
});
