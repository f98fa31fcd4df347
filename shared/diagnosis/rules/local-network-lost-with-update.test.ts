import { localNetworkLostWithUpdate } from './local-network-lost-with-update.ts';
import { caseOf, MAC, neighbor, PORT, QUIET, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const LAMP = '/opt/lamp/bin/lamp';
const there = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC)], osVersion: '15.6.1' };
const attempts = refusedHere('EHOSTUNREACH', 2, { program: LAMP });
const worked = {
  ...{ program: LAMP, address: TARGET, port: PORT, isAnswered: true, atMs: 400_000, osVersion: '15.6.1' },
};
const restarted = { ...QUIET, startedAtMs: 500_000 };
ruleCases(localNetworkLostWithUpdate, {
  fires: {
    'the Mac was restarted since it worked': [
      caseOf({ ...there, attempts, earlier: [worked], lastChange: restarted }),
      'very-likely',
    ],
    'macOS was updated since it worked': [
      caseOf({ ...there, attempts, earlier: [{ ...worked, osVersion: '15.5' }] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'nothing came between': caseOf({ ...there, attempts, earlier: [worked] }),
    'it never worked': caseOf({
      ...there,
      attempts,
      earlier: [{ ...worked, isAnswered: false }],
      lastChange: restarted,
    }),
    'another program worked': caseOf({
      ...there,
      attempts,
      earlier: [{ ...worked, program: '/usr/bin/nc' }],
      lastChange: restarted,
    }),
    'the Mac started a moment ago': caseOf({
      ...there,
      attempts,
      earlier: [worked],
      lastChange: { ...QUIET, startedAtMs: 998_000 },
    }),
    'macOS 14 has no such permission': caseOf({
      ...there,
      osMajor: 14,
      attempts,
      earlier: [worked],
      lastChange: restarted,
    }),
    'it works now too': caseOf({
      ...there,
      attempts: [tried('accepted', { program: LAMP })],
      earlier: [worked],
      lastChange: restarted,
    }),
  },
  lookAlikes: { 'local-network-denied': caseOf({ ...there, attempts, earlier: [] }) },
});
