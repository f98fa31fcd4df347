import { localNetworkDeniedToProgram } from './local-network-denied-to-program.ts';
import { caseOf, FAR, MAC, neighbor, refusedHere, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const ways = [way(TARGET)];
const program = '/opt/lamp/bin/lamp';
const failing = refusedHere('EHOSTUNREACH', 2, { program });
ruleCases(localNetworkDeniedToProgram, {
  fires: {
    'Routelight connects': [caseOf({ ways, attempts: [...failing, tried('accepted')] }), 'very-likely'],
    'Routelight gets a refusal from the target': [
      caseOf({ ways, attempts: [...failing, tried('ECONNREFUSED')] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the other program was tried once': caseOf({ ways, attempts: [...failing.slice(0, 1), tried('accepted')] }),
    'macOS 14': caseOf({ ways, osMajor: 14, attempts: [...failing, tried('accepted')] }),
    'the target is behind a router': caseOf({ ways: [routed(TARGET)], attempts: [...failing, tried('accepted')] }),
  },
  lookAlikes: {
    'local-network-denied': caseOf({
      ways,
      neighborsAfter: [neighbor(TARGET, MAC)],
      attempts: [...failing, ...refusedHere('EHOSTUNREACH')],
    }),
    'program-misreads-errors': caseOf({
      ways,
      attempts: [...failing, tried('timed-out')],
      controls: [...refusedHere('EHOSTUNREACH', 1, { program, to: FAR }), tried('accepted', { to: FAR })],
    }),
  },
});
