import { duplicateAddress } from './duplicate-address.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const OTHER = '02:00:5e:10:00:99';
const failed = { ways: [way(TARGET)], attempts: [tried('timed-out')] };
ruleCases(duplicateAddress, {
  fires: {
    'another hardware address after the try': [
      onLinux({
        ...failed,
        neighborsBefore: [neighbor(TARGET, MAC, 'REACHABLE')],
        neighborsAfter: [neighbor(TARGET, OTHER, 'REACHABLE')],
      }),
      'very-likely',
    ],
    'the entry before was an old one': [
      onLinux({
        ...failed,
        neighborsBefore: [neighbor(TARGET, MAC, 'STALE')],
        neighborsAfter: [neighbor(TARGET, OTHER, 'REACHABLE')],
      }),
      'possible',
    ],
    'macOS does not tell how old the entry was': [
      caseOf({ ...failed, neighborsBefore: [neighbor(TARGET, MAC)], neighborsAfter: [neighbor(TARGET, OTHER)] }),
      'possible',
    ],
  },
  nearMisses: {
    'it was not known before': caseOf({
      ...failed,
      neighborsBefore: [neighbor(TARGET, null)],
      neighborsAfter: [neighbor(TARGET, OTHER)],
    }),
    'known by two interfaces, one each': caseOf({
      ...failed,
      neighborsBefore: [neighbor(TARGET, MAC)],
      neighborsAfter: [{ ...neighbor(TARGET, OTHER), interfaceName: 'en1' }],
    }),
  },
  lookAlikes: {
    'packets-dropped': caseOf({
      ...failed,
      neighborsBefore: [neighbor(TARGET, MAC)],
      neighborsAfter: [neighbor(TARGET, MAC)],
    }),
  },
});
