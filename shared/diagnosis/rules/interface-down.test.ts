import { anInterface } from '../../explain/made-up.ts';
import { interfaceDown } from './interface-down.ts';
import { caseOf, FAR, OURS, onLinux, refusedHere, ruleCases, tried } from './testing.ts';

const inNetwork = (flags: string[]) => {
  const made = anInterface('en0', [OURS], { flags });
  return { ...made, addresses: made.addresses.map((address) => ({ ...address, prefixLength: 24 })) };
};

ruleCases(interfaceDown, {
  fires: {
    'its routes went with it, its address stayed': [
      onLinux({ attempts: refusedHere('ENETUNREACH', 1), interfaces: [inNetwork([])] }),
      'certain',
    ],
    'loopback is off, and an own address was dialled': [
      onLinux({
        attempts: [tried('timed-out', { to: OURS })],
        interfaces: [anInterface('lo', [], { flags: [] }), inNetwork(['UP'])],
      }),
      'certain',
    ],
    'another interface carries the packets, and nobody answers': [
      onLinux({ attempts: [tried('timed-out')], interfaces: [inNetwork([])] }),
      'possible',
    ],
    'macOS 50': [caseOf({ attempts: refusedHere('ENETDOWN', 1) }), 'certain'],
    'Linux 100': [onLinux({ attempts: refusedHere('ENETDOWN', 1, { errnoNumber: 100 }) }), 'certain'],
  },
  nearMisses: {
    'another interface leads there as well': onLinux({
      attempts: refusedHere('ENETUNREACH', 1),
      interfaces: [inNetwork([]), { ...inNetwork(['UP']), name: 'en7' }],
    }),
    'an interface of another network is off': onLinux({
      attempts: refusedHere('ENETUNREACH', 1, { to: FAR }),
      interfaces: [inNetwork([])],
    }),
    'it came up meanwhile': caseOf({ attempts: [...refusedHere('ENETDOWN', 1), tried('accepted', { atMs: 1600 })] }),
    'the last try ended otherwise': caseOf({
      attempts: [...refusedHere('ENETDOWN', 1), tried('timed-out', { atMs: 1600 })],
    }),
  },
  lookAlikes: { 'no-route': caseOf({ attempts: refusedHere('ENETUNREACH', 1) }) },
});
