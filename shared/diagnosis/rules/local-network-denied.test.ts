import { localNetworkDenied } from './local-network-denied.ts';
import {
  caseOf,
  MAC,
  neighbor,
  onLinux,
  QUIET,
  refusedHere,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';

const there = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC)] };
const attempts = refusedHere('EHOSTUNREACH');
ruleCases(localNetworkDenied, {
  fires: {
    'refused twice on this Mac, the neighbour is there': [caseOf({ ...there, attempts }), 'very-likely'],
    'another program, which does not tell where it failed': [
      caseOf({
        ...there,
        osMajor: 26,
        attempts: refusedHere('EHOSTUNREACH', 2, { program: '/opt/lamp/bin/python', isSynchronous: null }),
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'one try only': caseOf({ ...there, attempts: refusedHere('EHOSTUNREACH', 1) }),
    'two tries, too close together': caseOf({
      ...there,
      attempts: [...refusedHere('EHOSTUNREACH', 1), ...refusedHere('EHOSTUNREACH', 1, { atMs: 300 })],
    }),
    'macOS 14 has no such permission': caseOf({ ...there, osMajor: 14, attempts }),
    'the version is not known': caseOf({ ...there, osMajor: null, attempts }),
    'Linux has no such permission': onLinux({ ...there, attempts }),
    'the target is behind a router': caseOf({ ...there, ways: [routed(TARGET)], attempts }),
    'whether it is on-link is not known': caseOf({ ...there, ways: [way(TARGET, { isOnLink: null })], attempts }),
    'the Mac woke up four seconds before': caseOf({ ...there, lastChange: { ...QUIET, wokeAtMs: 996_000 }, attempts }),
    'the link changed during the tries': caseOf({
      ...there,
      lastChange: { ...QUIET, linkChangedAtMs: 1_000_500 },
      attempts,
    }),
    'when it last woke is not known': caseOf({ ...there, lastChange: null, attempts }),
    'the second try hangs': caseOf({
      ...there,
      attempts: [...refusedHere('EHOSTUNREACH', 1), tried('timed-out', { atMs: 1600 })],
    }),
    'the second try got through': caseOf({
      ...there,
      attempts: [...refusedHere('EHOSTUNREACH', 1), tried('accepted', { atMs: 1600 })],
    }),
    'another neighbour answered the same program': caseOf({
      ways: [way(TARGET), way('192.168.77.21')],
      neighborsAfter: there.neighborsAfter,
      attempts: [...attempts, tried('ECONNREFUSED', { to: '192.168.77.21' })],
    }),
    'it came after a round trip': caseOf({
      ...there,
      attempts: refusedHere('EHOSTUNREACH', 2, { isSynchronous: false }),
    }),
    'only reported, never seen': caseOf({
      ...there,
      attempts: [],
      reported: { category: 'EHOSTUNREACH', program: null, text: 'Errno 65' },
    }),
  },
  lookAlikes: {
    'neighbor-search-ended': caseOf({
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, null)],
      attempts: [...refusedHere('EHOSTUNREACH', 1), tried('EHOSTDOWN', { isSynchronous: true, atMs: 1600 })],
    }),
    'reject-route': caseOf({
      ...there,
      ways: [way(TARGET, {}, { flags: ['UP', 'HOST', 'REJECT', 'STATIC'] })],
      attempts,
    }),
    'unreachable-on-old-system': caseOf({ ...there, osMajor: 14, attempts }),
  },
});
