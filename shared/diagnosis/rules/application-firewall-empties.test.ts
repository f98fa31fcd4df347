import { aListener } from '../../explain/made-up.ts';
import { applicationFirewallEmpties } from './application-firewall-empties.ts';
import { alf, caseOf, OURS, ownWay, PORT, ruleCases, served, TARGET, tried, way } from './testing.ts';

const empty = {
  attempts: [tried('accepted')],
  ways: [way(TARGET)],
  listeners: [aListener('0.0.0.0', PORT, 7)],
  firewall: [alf('state', 'on')],
  services: [served('closed')],
};
ruleCases(applicationFirewallEmpties, {
  fires: {
    'closed without a word': [caseOf(empty), 'possible'],
    'HTTP without an answer': [caseOf({ ...empty, services: [served('http-hung')] }), 'possible'],
  },
  nearMisses: {
    'a quiet service, as many are': caseOf({ ...empty, services: [served('silent')] }),
    'the target is this Mac': caseOf({ ...empty, attempts: [tried('accepted', { to: OURS })], ways: [ownWay()] }),
    'the firewall was not read': caseOf({ ...empty, firewall: null }),
  },
  lookAlikes: {
    'http-hangs': caseOf({ ...empty, firewall: [alf('state', 'off')], services: [served('http-hung')] }),
    'reset-after-accept': caseOf({ ...empty, services: [served('failed', { said: 'ECONNRESET' })] }),
  },
});
