import { aListener } from '../../explain/made-up.ts';
import { applicationFirewallDrops } from './application-firewall-drops.ts';
import { alf, caseOf, MAC, neighbor, OURS, ownWay, PORT, pinged, ruleCases, TARGET, tried, way } from './testing.ts';

const dropped = {
  attempts: [tried('timed-out')],
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  listeners: [aListener('0.0.0.0', PORT, 7)],
};
ruleCases(applicationFirewallDrops, {
  fires: {
    'the firewall is on': [caseOf({ ...dropped, firewall: [alf('state', 'on')] }), 'very-likely'],
    'its list lets the program in, so something else may drop it': [
      caseOf({ ...dropped, firewall: [alf('state', 'on'), alf('application', 'allow', '/opt/lamp/lamp7')] }),
      'possible',
    ],
    'it blocks all': [caseOf({ ...dropped, firewall: [alf('state', 'block-all')] }), 'very-likely'],
  },
  nearMisses: {
    'the firewall was not read': caseOf(dropped),
    'its state is not known': caseOf({ ...dropped, firewall: [alf('state', 'unknown')] }),
    'the server listens on loopback': caseOf({
      ...dropped,
      listeners: [aListener('127.0.0.1', PORT, 7)],
      firewall: [alf('state', 'on')],
    }),
    'the target is this Mac, where loopback is exempt': caseOf({
      ...dropped,
      attempts: [tried('timed-out', { to: OURS })],
      ways: [ownWay()],
      firewall: [alf('state', 'on')],
    }),
    'refused, which this firewall never does': caseOf({
      ...dropped,
      attempts: [tried('ECONNREFUSED')],
      firewall: [alf('state', 'on')],
    }),
  },
  lookAlikes: {
    'stealth-hides-port': caseOf({
      ...dropped,
      listeners: [],
      pings: [pinged(0)],
      firewall: [alf('state', 'on'), alf('stealth', 'on')],
    }),
    'something-filters': caseOf({ ...dropped, pings: [pinged(2)], firewall: [alf('state', 'off')] }),
  },
});
