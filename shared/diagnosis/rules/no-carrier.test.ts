import { anInterface } from '../../explain/made-up.ts';
import { noCarrier } from './no-carrier.ts';
import { caseOf, neighbor, OURS, onLinux, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const unplugged = [anInterface('en0', [OURS], { flags: ['NO-CARRIER', 'UP'], status: 'DOWN' })];
const plugged = [anInterface('en0', [OURS], { flags: ['UP', 'LOWER_UP'], status: 'UP' })];
const given = {
  ways: [way(TARGET)],
  attempts: [tried('timed-out')],
  neighborsAfter: [neighbor(TARGET, null, 'FAILED')],
};
ruleCases(noCarrier, {
  fires: {
    'Linux NO-CARRIER': [onLinux({ ...given, interfaces: unplugged }), 'certain'],
    'macOS status: inactive': [
      caseOf({ ...given, interfaces: [anInterface('en0', [OURS], { status: 'inactive' })] }),
      'certain',
    ],
  },
  nearMisses: {
    'another interface is unplugged': onLinux({
      ...given,
      interfaces: [...plugged, { ...anInterface('en7', []), flags: ['NO-CARRIER', 'UP'] }],
    }),
    'it was reached all the same': onLinux({ ...given, attempts: [tried('accepted')], interfaces: unplugged }),
  },
  lookAlikes: {
    'neighbor-failed': onLinux({ ...given, interfaces: plugged }),
    'interface-down': onLinux({ ...given, interfaces: plugged, attempts: refusedHere('ENETDOWN', 1) }),
  },
});
