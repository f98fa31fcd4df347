import { localNetworkDeniedToOthers } from './local-network-denied-to-others.ts';
import { caseOf, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const ways = [way(TARGET)];
const python = '/Users/ada/lamp/.venv/bin/python';
const failing = refusedHere('EHOSTUNREACH', 2, { program: python });
ruleCases(localNetworkDeniedToOthers, {
  fires: {
    'nc of macOS connects, the venv python does not': [
      caseOf({ ways, attempts: [...failing, tried('accepted', { program: '/usr/bin/nc' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the program that connects is not of macOS': caseOf({
      ways,
      attempts: [...failing, tried('accepted', { program: '/usr/local/bin/nc' })],
    }),
    'nc fails as well': caseOf({
      ways,
      attempts: [...failing, ...refusedHere('EHOSTUNREACH', 2, { program: '/usr/bin/nc' })],
    }),
    'nc reached another address': caseOf({
      ways,
      attempts: [...failing, tried('accepted', { program: '/usr/bin/nc', to: '192.168.77.21' })],
    }),
    'macOS 13': caseOf({ ways, osMajor: 13, attempts: [...failing, tried('accepted', { program: '/usr/bin/nc' })] }),
  },
  lookAlikes: { 'local-network-denied-to-program': caseOf({ ways, attempts: [...failing, tried('accepted')] }) },
});
