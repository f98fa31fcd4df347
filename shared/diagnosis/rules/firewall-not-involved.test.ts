import { aListener } from '../../explain/made-up.ts';
import { firewallNotInvolved } from './firewall-not-involved.ts';
import { alf, caseOf, MAC, neighbor, onLinux, PORT, refusedHere, ruleCases, TARGET, tried, way } from './testing.ts';

const firewall = [alf('state', 'on')];
ruleCases(firewallNotInvolved, {
  fires: {
    'refused on this Mac, the firewall is on': [caseOf({ attempts: refusedHere('EHOSTUNREACH'), firewall }), 'certain'],
  },
  nearMisses: {
    'the firewall is off': caseOf({ attempts: refusedHere('EHOSTUNREACH'), firewall: [alf('state', 'off')] }),
    'the firewall was not read': caseOf({ attempts: refusedHere('EHOSTUNREACH') }),
    'Linux firewalls look at both ways': onLinux({ attempts: refusedHere('EHOSTUNREACH'), firewall }),
  },
  lookAlikes: {
    'application-firewall-drops': caseOf({
      attempts: [tried('timed-out')],
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
      listeners: [aListener('0.0.0.0', PORT, 7)],
      firewall,
    }),
  },
});
