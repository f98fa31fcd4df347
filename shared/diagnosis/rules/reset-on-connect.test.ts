import { resetOnConnect } from './reset-on-connect.ts';
import { caseOf, onLinux, ruleCases, served, tried } from './testing.ts';

ruleCases(resetOnConnect, {
  fires: {
    'reset once connected': [onLinux({ attempts: [tried('ECONNRESET')] }), 'very-likely'],
    'on macOS': [caseOf({ attempts: [tried('ECONNRESET', { errnoNumber: 54 })] }), 'very-likely'],
  },
  nearMisses: {
    'the second try is accepted': onLinux({ attempts: [tried('ECONNRESET'), tried('accepted', { atMs: 1600 })] }),
    'it hung': onLinux({ attempts: [tried('timed-out')] }),
  },
  lookAlikes: {
    'port-refused': onLinux({ attempts: [tried('ECONNREFUSED')] }),
    'closed-at-once': onLinux({ attempts: [tried('accepted')], services: [served('closed')] }),
  },
});
