import { hostsFileDecides } from './hosts-file-decides.ts';
import { caseOf, OURS, onLinux, ownWay, resolved, ruleCases, TARGET, tried, way } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const hostsFile = [{ address: TARGET, line: 3, printed: `${TARGET} mini-red` }];
const elsewhere = resolved(null, {
  resolver: '192.168.77.1',
  addresses: [{ address: '192.168.77.30', family: 'ipv4' as const }],
});
const given = { target, hostsFile, ways: [way(TARGET)], resolutions: [resolved(null)], attempts: [tried('timed-out')] };
ruleCases(hostsFileDecides, {
  fires: {
    'nobody answers at the address of the file': [caseOf(given), 'possible'],
    'the name server gives another one': [
      onLinux({ ...given, resolutions: [resolved(null), elsewhere] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the file does not name it': caseOf({ ...given, hostsFile: [] }),
    'the file was not read': caseOf({ ...given, hostsFile: null }),
    'the target was reached': caseOf({ ...given, attempts: [tried('accepted')] }),
    'it is this machine itself, as localhost is': caseOf({
      ...given,
      ways: [ownWay()],
      attempts: [tried('ECONNREFUSED', { to: OURS })],
      hostsFile: [{ address: OURS, line: 1, printed: `${OURS} mini-red` }],
    }),
  },
  lookAlikes: {
    'name-servers-disagree': onLinux({ ...given, hostsFile: [], resolutions: [resolved(null), elsewhere] }),
  },
});
