import { localNetworkRecordStale } from './local-network-record-stale.ts';
import { anIdentity, caseOf, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const program = '/opt/lamp/bin/lamp';
const refused = {
  ways: [way(TARGET)],
  attempts: refusedHere('EHOSTUNREACH', 2, { program }),
  programs: [anIdentity(program)],
};
const record = { path: program, identifier: 'org.example.lamp', state: 'allowed' as const };
ruleCases(localNetworkRecordStale, {
  fires: {
    'allowed, and refused': [caseOf({ ...refused, localNetworkRecords: [record] }), 'very-likely'],
    'several records of one identifier': [
      caseOf({ ...refused, localNetworkRecords: [record, { ...record, path: '/private/tmp/old/lamp' }] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'allowed, and it connects': caseOf({
      ...refused,
      attempts: [tried('accepted', { program })],
      localNetworkRecords: [record],
    }),
    'macOS 14': caseOf({ ...refused, osMajor: 14, localNetworkRecords: [record] }),
  },
  lookAlikes: {
    'local-network-record-denies': caseOf({ ...refused, localNetworkRecords: [{ ...record, state: 'denied' }] }),
  },
});
