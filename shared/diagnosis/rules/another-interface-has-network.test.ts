import { anInterface } from '../../explain/made-up.ts';
import { anotherInterfaceHasNetwork } from './another-interface-has-network.ts';
import { caseOf, MAC, neighbor, OURS, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const inNetwork = (name: string, address: string, flags = ['UP']) => {
  const made = anInterface(name, [address], { flags });
  return { ...made, addresses: made.addresses.map((own) => ({ ...own, prefixLength: 24 })) };
};
const both = [inNetwork('en0', OURS), inNetwork('en1', '192.168.77.11')];
const byFirst = { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, null, 'FAILED')] };
const unreached = { ...byFirst, attempts: [tried('EHOSTUNREACH', { elapsedMs: 3_050 })] };
const seenBySecond = { ...neighbor(TARGET, MAC), interfaceName: 'en1' };
ruleCases(anotherInterfaceHasNetwork, {
  fires: {
    'nobody answers on the one': [onLinux({ ...unreached, interfaces: both }), 'possible'],
    'the target was met on the other': [
      onLinux({ ...unreached, interfaces: both, neighborsBefore: [seenBySecond] }),
      'very-likely',
    ],
    'and its row stands there still': [
      onLinux({
        ...unreached,
        interfaces: both,
        neighborsBefore: [seenBySecond],
        neighborsAfter: [neighbor(TARGET, null, 'FAILED'), seenBySecond],
      }),
      'very-likely',
    ],
    'on a Mac with two cables': [caseOf({ ...byFirst, attempts: [tried('EHOSTDOWN')], interfaces: both }), 'possible'],
  },
  nearMisses: {
    'the other one is off': onLinux({
      ...unreached,
      interfaces: [inNetwork('en0', OURS), inNetwork('en1', '192.168.77.11', [])],
    }),
    'the other one is in another network': onLinux({
      ...unreached,
      interfaces: [inNetwork('en0', OURS), inNetwork('en1', '192.168.78.11')],
    }),
    'the other one is a tunnel': onLinux({
      ...unreached,
      interfaces: [inNetwork('en0', OURS), inNetwork('utun4', '192.168.77.11')],
    }),
    'the neighbour table may lack it': onLinux({
      ...unreached,
      interfaces: both,
      neighborsAfter: [],
      partlyRead: ['neighborsAfter'],
    }),
    'the target answers on the one': onLinux({
      ...unreached,
      interfaces: both,
      neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')],
    }),
  },
  lookAlikes: {
    'neighbor-failed': onLinux({ ...unreached, interfaces: both.slice(0, 1) }),
    'host-not-on-link': caseOf({ ...byFirst, attempts: [tried('EHOSTDOWN')], interfaces: both.slice(0, 1) }),
  },
});
