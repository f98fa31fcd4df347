import { localNetworkDeniedToUnstableIdentity } from './local-network-denied-to-unstable-identity.ts';
import { anIdentity, caseOf, MAC, neighbor, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const program = '/Users/ada/lamp/.venv/bin/python';
const refused = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: refusedHere('EHOSTUNREACH', 2, { program }),
};
ruleCases(localNetworkDeniedToUnstableIdentity, {
  fires: {
    'signed by the linker only': [
      caseOf({ ...refused, programs: [anIdentity(program, { signature: 'linker-signed' })] }),
      'very-likely',
    ],
    'no UUID': [caseOf({ ...refused, programs: [anIdentity(program, { hasUuid: false })] }), 'very-likely'],
  },
  nearMisses: {
    'how it is signed is not known': caseOf({
      ...refused,
      programs: [anIdentity(program, { signature: null, hasUuid: null })],
    }),
    'another program is loosely signed': caseOf({
      ...refused,
      programs: [anIdentity('/opt/other', { signature: 'unsigned' })],
    }),
    'loosely signed, and it connects': caseOf({
      ...refused,
      attempts: [tried('accepted', { program })],
      programs: [anIdentity(program, { signature: 'ad-hoc' })],
    }),
    'macOS 14': caseOf({ ...refused, osMajor: 14, programs: [anIdentity(program, { signature: 'ad-hoc' })] }),
  },
  lookAlikes: { 'local-network-denied': caseOf({ ...refused, programs: [anIdentity(program)] }) },
});
