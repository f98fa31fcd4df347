import { portRefused } from './port-refused.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

ruleCases(portRefused, {
  fires: {
    'the only try is refused': [caseOf({ attempts: [tried('ECONNREFUSED')] }), 'very-likely'],
    'every address of the name refuses': [
      onLinux({ attempts: [tried('ECONNREFUSED'), tried('ECONNREFUSED', { to: '2001:db8::20' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'one address refuses, another accepts': caseOf({
      attempts: [tried('ECONNREFUSED', { to: '2001:db8::20' }), tried('accepted')],
    }),
    'refused first, no answer after': caseOf({ attempts: [tried('ECONNREFUSED'), tried('timed-out', { atMs: 2000 })] }),
  },
  lookAlikes: {
    'packets-dropped': caseOf({
      attempts: [tried('timed-out')],
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
    }),
  },
});
