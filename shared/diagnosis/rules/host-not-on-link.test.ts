import { hostNotOnLink } from './host-not-on-link.ts';
import { caseOf, GATEWAY, MAC, neighbor, onLinux, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const silent = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, null), neighbor(GATEWAY, MAC)] };
const down = [tried('EHOSTDOWN', { isSynchronous: true })];
ruleCases(hostNotOnLink, {
  fires: {
    'host is down, and the router answers': [
      caseOf({ ...silent, attempts: down, controls: [tried('ECONNREFUSED', { to: GATEWAY, port: 53 })] }),
      'certain',
    ],
    'the first try hangs, nothing to compare with': [
      caseOf({ ...silent, attempts: [tried('timed-out')] }),
      'very-likely',
    ],
    'hangs, then host is down': [
      caseOf({
        ...silent,
        attempts: [tried('timed-out'), ...down.map((each) => ({ ...each, startedAtMs: 9_999_999 }))],
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the address lies behind a router': caseOf({ ...silent, ways: [routed(TARGET)], attempts: [tried('timed-out')] }),
    'on Linux it reads otherwise': onLinux({ ...silent, attempts: [tried('timed-out')] }),
    'no entry in a table that lacks rows': caseOf({
      ...silent,
      neighborsAfter: [],
      partlyRead: ['neighborsAfter'],
      attempts: [tried('timed-out')],
    }),
  },
  lookAlikes: {
    'packets-dropped': caseOf({ ...silent, neighborsAfter: [neighbor(TARGET, MAC)], attempts: [tried('timed-out')] }),
    'neighbor-search-ended': caseOf({
      ...silent,
      attempts: [
        tried('EHOSTUNREACH', { isSynchronous: true }),
        tried('EHOSTDOWN', { isSynchronous: true, atMs: 1600 }),
      ],
    }),
  },
});
