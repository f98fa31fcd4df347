import { localNetworkRecordDenies } from './local-network-record-denies.ts';
import { anIdentity, caseOf, refusedHere, ruleCases, TARGET, way } from './testing.ts';

const program = '/opt/lamp/bin/lamp';
const denied = { ways: [way(TARGET)], attempts: refusedHere('EHOSTUNREACH', 2, { program }) };
const programs = [anIdentity(program, { realPath: '/opt/lamp/libexec/lamp', identifier: 'org.example.lamp' })];
ruleCases(localNetworkRecordDenies, {
  fires: {
    'denied by path': [
      caseOf({ ...denied, localNetworkRecords: [{ path: program, identifier: null, state: 'denied' }] }),
      'certain',
    ],
    'not yet decided, by the real path': [
      caseOf({
        ...denied,
        programs,
        localNetworkRecords: [{ path: '/opt/lamp/libexec/lamp', identifier: null, state: 'undetermined' }],
      }),
      'certain',
    ],
    'denied by identifier': [
      caseOf({
        ...denied,
        programs,
        localNetworkRecords: [{ path: null, identifier: 'org.example.lamp', state: 'denied' }],
      }),
      'certain',
    ],
  },
  nearMisses: {
    'the record is for another program': caseOf({
      ...denied,
      programs,
      localNetworkRecords: [{ path: '/opt/other', identifier: 'org.example.other', state: 'denied' }],
    }),
    'the record without a name is the catch-all': caseOf({
      ...denied,
      localNetworkRecords: [{ path: null, identifier: null, state: 'undetermined' }],
    }),
    'denied, but the program was tried once only': caseOf({
      ...denied,
      attempts: denied.attempts.slice(0, 1),
      localNetworkRecords: [{ path: program, identifier: null, state: 'denied' }],
    }),
    'macOS 14': caseOf({
      ...denied,
      osMajor: 14,
      localNetworkRecords: [{ path: program, identifier: null, state: 'denied' }],
    }),
  },
  lookAlikes: {
    'local-network-record-stale': caseOf({
      ...denied,
      programs,
      localNetworkRecords: [{ path: program, identifier: null, state: 'allowed' }],
    }),
  },
});
