import type { Case } from '../case.ts';
import { nameServerFails } from './name-server-fails.ts';
import { caseOf, onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'box.lab:8000', host: 'box.lab', port: 8000, scheme: null, isName: true };
const asked = (...resolutions: NonNullable<Case['resolutions']>) => onLinux({ target, resolutions });
const system = resolved('EAI_AGAIN');
const server = (error: string | null) => resolved(error, { resolver: '192.0.2.53' });
ruleCases(nameServerFails, {
  fires: {
    SERVFAIL: [asked(system, server('ESERVFAIL')), 'very-likely'],
    'REFUSED, on macOS': [caseOf({ target, resolutions: [system, server('EREFUSED')] }), 'very-likely'],
  },
  nearMisses: {
    'only the system failed, in words that say nothing of the server': asked(system),
    'the name was found by another': asked(resolved(null), server('ESERVFAIL')),
  },
  lookAlikes: {
    'name-server-silent': asked(system, server('ETIMEOUT')),
    'name-does-not-exist': asked(resolved('ENOTFOUND'), server('ENOTFOUND')),
  },
});
