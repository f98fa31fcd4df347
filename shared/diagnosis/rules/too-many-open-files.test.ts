import { caseOf, onLinux, ruleCases, tried } from './testing.ts';
import { tooManyOpenFiles } from './too-many-open-files.ts';

const reported = { category: 'EMFILE', program: null, text: 'socket: Too many open files' };
ruleCases(tooManyOpenFiles, {
  fires: {
    EMFILE: [caseOf({ reported }), 'certain'],
    ENFILE: [onLinux({ reported: { ...reported, category: 'ENFILE' } }), 'certain'],
  },
  nearMisses: { 'another error': caseOf({ reported: { ...reported, category: 'ENOBUFS' } }) },
  lookAlikes: {
    'ports-exhausted': caseOf({
      reported: { ...reported, category: 'EADDRNOTAVAIL' },
      attempts: [tried('EADDRNOTAVAIL')],
    }),
  },
});
