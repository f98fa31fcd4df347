import { takenInTunnel } from './taken-in-tunnel.ts';
import { caseOf, onLinux, pinged, ruleCases, served, TARGET, tried, tunnelled, way } from './testing.ts';

const given = { attempts: [tried('accepted')], ways: [tunnelled(TARGET)], services: [served('silent')] };
ruleCases(takenInTunnel, {
  fires: {
    'taken through utun, and silent': [caseOf(given), 'certain'],
    'on Linux': [onLinux({ ...given, ways: [way(TARGET, { isOnLink: false }, { interfaceName: 'tun0' })] }), 'certain'],
  },
  nearMisses: {
    'the service says hello': caseOf({ ...given, services: [served('banner', { said: 'SSH-2.0' })] }),
    'on the own link': caseOf({ ...given, ways: [way(TARGET)] }),
    'nothing was taken': caseOf({ ...given, attempts: [tried('timed-out')], services: [] }),
  },
  lookAlikes: {
    'tunnel-silent': caseOf({ ...given, attempts: [tried('timed-out')], services: null, pings: [pinged(0)] }),
  },
});
