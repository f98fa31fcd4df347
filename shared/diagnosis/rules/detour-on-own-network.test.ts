import { anInterface } from '../../explain/made-up.ts';
import { detourOnOwnNetwork } from './detour-on-own-network.ts';
import { caseOf, FAR, neighbor, OURS, onLinux, routed, ruleCases, TARGET, tried, tunnelled, way } from './testing.ts';

const plain = anInterface('en0', [OURS]);
const withMask = (prefixLength: number) => ({
  ...plain,
  addresses: plain.addresses.map((each) => ({ ...each, prefixLength })),
});
const interfaces = [withMask(24)];
const given = { interfaces, ways: [routed(TARGET)], attempts: [tried('timed-out')] };
ruleCases(detourOnOwnNetwork, {
  fires: {
    'no answer by the detour': [onLinux(given), 'possible'],
    'on a Mac': [caseOf(given), 'possible'],
    'a VPN has taken the own network': [caseOf({ ...given, ways: [tunnelled(TARGET)] }), 'possible'],
  },
  nearMisses: {
    'straight over the link': onLinux({ ...given, ways: [way(TARGET)] }),
    'of another network': onLinux({ ...given, ways: [routed(FAR)], attempts: [tried('timed-out', { to: FAR })] }),
    'the own network is that of the tunnel itself': caseOf({
      ...given,
      interfaces: [{ ...withMask(24), name: 'utun4' }],
      ways: [tunnelled(TARGET)],
    }),
    'it got through': onLinux({ ...given, attempts: [tried('accepted')] }),
    'refused, so the detour leads there': onLinux({ ...given, attempts: [tried('ECONNREFUSED')] }),
  },
  lookAlikes: {
    'no-answer-beyond-router': onLinux({ ...given, ways: [routed(FAR)], attempts: [tried('timed-out', { to: FAR })] }),
    'wrong-netmask': onLinux({
      ...given,
      neighborsAfter: [neighbor(TARGET, null)],
      interfaces: [withMask(28)],
    }),
  },
});
