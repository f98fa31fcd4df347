import { anInterface } from '../../explain/made-up.ts';
import { goesIntoVirtualNetwork } from './goes-into-virtual-network.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, tried, way } from './testing.ts';

const INSIDE = '172.17.3.4';
const by = (interfaceName: string) => [way(INSIDE, {}, { interfaceName })];
const unanswered = (interfaceName: string) => [{ ...neighbor(INSIDE, null, 'FAILED'), interfaceName }];
const attempts = [tried('EHOSTUNREACH', { to: INSIDE, elapsedMs: 3_050 })];
ruleCases(goesIntoVirtualNetwork, {
  fires: {
    'the bridge of Docker has the target’s network': [
      onLinux({ attempts, ways: by('docker0'), neighborsAfter: unanswered('docker0') }),
      'very-likely',
    ],
    'the bridge of virtual machines on a Mac': [
      caseOf({
        attempts: [tried('EHOSTDOWN', { to: INSIDE })],
        ways: by('bridge100'),
        neighborsAfter: unanswered('bridge100'),
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'a container answers there': onLinux({
      attempts: [tried('timed-out', { to: INSIDE })],
      ways: by('docker0'),
      neighborsAfter: [{ ...neighbor(INSIDE, MAC, 'REACHABLE'), interfaceName: 'docker0' }],
    }),
    'the Thunderbolt Bridge joins other machines': caseOf({
      attempts: [tried('EHOSTDOWN', { to: INSIDE })],
      ways: by('bridge0'),
      neighborsAfter: unanswered('bridge0'),
    }),
    'the neighbour table may lack rows': onLinux({
      attempts,
      ways: by('docker0'),
      neighborsAfter: [],
      partlyRead: ['neighborsAfter'],
    }),
  },
  lookAlikes: {
    'neighbor-failed': onLinux({ attempts, ways: by('eth0'), neighborsAfter: unanswered('eth0') }),
    'no-carrier': onLinux({
      attempts,
      ways: by('eth1'),
      neighborsAfter: unanswered('eth1'),
      interfaces: [anInterface('eth1', ['172.17.0.1'], { flags: ['UP', 'NO-CARRIER'] })],
    }),
  },
});
