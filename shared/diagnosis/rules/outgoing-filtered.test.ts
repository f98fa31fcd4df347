import { anInterface } from '../../explain/made-up.ts';
import { outgoingFiltered } from './outgoing-filtered.ts';
import { GATEWAY, MAC, neighbor, OURS, onLinux, routed, ruleCases, TARGET, tried, way } from './testing.ts';

const ethernet = [anInterface('en0', [OURS], { mac: MAC })];
const given = { ways: [way(TARGET)], interfaces: ethernet, neighborsAfter: [neighbor(GATEWAY, MAC, 'REACHABLE')] };
const attempts = [tried('timed-out')];
ruleCases(outgoingFiltered, {
  fires: {
    'silence, and nobody was asked for the hardware address': [onLinux({ ...given, attempts }), 'very-likely'],
  },
  nearMisses: {
    'the neighbour table may lack rows': onLinux({ ...given, attempts, partlyRead: ['neighborsAfter'] }),
    'an interface that asks no neighbours': onLinux({
      ...given,
      interfaces: [anInterface('en0', [OURS], { mac: null, flags: ['UP', 'NOARP'] })],
      attempts,
    }),
    'behind a router': onLinux({ ...given, ways: [routed(TARGET)], attempts }),
    'it ended otherwise': onLinux({ ...given, attempts: [tried('EHOSTUNREACH', { elapsedMs: 3060 })] }),
  },
  lookAlikes: {
    'neighbor-failed': onLinux({ ...given, neighborsAfter: [neighbor(TARGET, null, 'FAILED')], attempts }),
    'packets-dropped': onLinux({ ...given, neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')], attempts }),
  },
});
