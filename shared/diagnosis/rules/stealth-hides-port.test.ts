import { aListener } from '../../explain/made-up.ts';
import { stealthHidesPort } from './stealth-hides-port.ts';
import { alf, caseOf, MAC, neighbor, PORT, pinged, ruleCases, TARGET, tried, way } from './testing.ts';

const hidden = {
  attempts: [tried('timed-out')],
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  pings: [pinged(0)],
  listeners: [],
  firewall: [alf('state', 'on'), alf('stealth', 'on')],
};
ruleCases(stealthHidesPort, {
  fires: { 'silent to ping and connect, no listener': [caseOf(hidden), 'very-likely'] },
  nearMisses: {
    'it answers ping': caseOf({ ...hidden, pings: [pinged(2)] }),
    'ping was not tried': caseOf({ ...hidden, pings: null }),
    'the listeners may lack rows': caseOf({ ...hidden, partlyRead: ['listeners'] }),
    'stealth mode is off': caseOf({ ...hidden, firewall: [alf('state', 'on'), alf('stealth', 'off')] }),
  },
  lookAlikes: {
    'application-firewall-drops': caseOf({ ...hidden, listeners: [aListener('0.0.0.0', PORT, 7)] }),
    'host-not-on-link': caseOf({ ...hidden, neighborsAfter: [neighbor(TARGET, null)] }),
  },
});
