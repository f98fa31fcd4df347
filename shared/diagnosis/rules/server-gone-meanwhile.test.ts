import { serverGoneMeanwhile } from './server-gone-meanwhile.ts';
import { caseOf, onLinux, ruleCases, served, TARGET, tried, way } from './testing.ts';

const ways = [way(TARGET)];
const attempts = [tried('accepted')];
const refused = served('failed', { said: 'ECONNREFUSED' });
ruleCases(serverGoneMeanwhile, {
  fires: {
    'accepted, then refused': [onLinux({ ways, attempts, services: [refused] }), 'very-likely'],
    'the same on macOS': [caseOf({ ways, attempts, services: [refused] }), 'very-likely'],
  },
  nearMisses: {
    'it served': onLinux({ ways, attempts, services: [served('banner', { said: 'SSH-2.0' })] }),
    'another address serves': onLinux({
      ways,
      attempts,
      services: [refused, served('banner', { address: '2001:db8::20', said: 'SSH-2.0' })],
    }),
    'it never accepted': onLinux({ ways, attempts: [tried('ECONNREFUSED')], services: [refused] }),
  },
  lookAlikes: {
    'closed-at-once': onLinux({ ways, attempts, services: [served('failed', { said: 'ECONNRESET' })] }),
    'port-refused': onLinux({ ways, attempts: [tried('ECONNREFUSED')] }),
  },
});
