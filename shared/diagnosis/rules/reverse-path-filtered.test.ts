import { reversePathFiltered } from './reverse-path-filtered.ts';
import { FAR, MAC, neighbor, onLinux, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const strict = [
  { interfaceName: 'all', value: 1 },
  { interfaceName: 'eth0', value: 0 },
];
const given = {
  ways: [routed(FAR)],
  attempts: [tried('timed-out', { to: FAR })],
  reversePathFilters: strict,
  reversePathDrops: { before: 40, after: 42 },
};
ruleCases(reversePathFiltered, {
  fires: { 'strict, and the counter grew while nothing came': [onLinux(given), 'very-likely'] },
  nearMisses: {
    'the counter stood still': onLinux({ ...given, reversePathDrops: { before: 40, after: 40 } }),
    'one packet may be anybody’s': onLinux({ ...given, reversePathDrops: { before: 40, after: 41 } }),
    'the filter is loose': onLinux({ ...given, reversePathFilters: [{ interfaceName: 'all', value: 2 }] }),
    'loose for all, which outweighs a strict interface': onLinux({
      ...given,
      reversePathFilters: [
        { interfaceName: 'all', value: 2 },
        { interfaceName: 'eth0', value: 1 },
      ],
    }),
    'the counter was not read': onLinux({ ...given, reversePathDrops: null }),
    'it got through': onLinux({ ...given, attempts: [tried('accepted', { to: FAR })] }),
  },
  lookAlikes: {
    'no-answer-beyond-router': onLinux({ ...given, reversePathDrops: { before: 40, after: 40 } }),
    'packets-dropped': onLinux({
      ...given,
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')],
      attempts: [tried('timed-out')],
      reversePathDrops: { before: 40, after: 40 },
    }),
  },
});
