import { programMisreadsErrors } from './program-misreads-errors.ts';
import { caseOf, FAR, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const program = '/opt/lamp/bin/lamp';
const failing = refusedHere('EHOSTUNREACH', 2, { program });
ruleCases(programMisreadsErrors, {
  fires: {
    'the Internet too, which answers Routelight': [
      caseOf({
        attempts: failing,
        controls: [...refusedHere('EHOSTUNREACH', 1, { program, to: FAR }), tried('accepted', { to: FAR })],
      }),
      'possible',
    ],
  },
  nearMisses: {
    'nobody reaches the Internet': caseOf({
      attempts: failing,
      controls: [...refusedHere('EHOSTUNREACH', 1, { program, to: FAR }), tried('timed-out', { to: FAR })],
    }),
    'the program was tried with the target only': caseOf({
      attempts: failing,
      controls: [tried('accepted', { to: FAR })],
    }),
  },
  lookAlikes: {
    'local-network-denied-to-program': caseOf({
      ways: [way(TARGET)],
      attempts: [...failing, tried('accepted')],
      controls: [tried('accepted', { to: FAR }), tried('accepted', { to: FAR, program })],
    }),
  },
});
