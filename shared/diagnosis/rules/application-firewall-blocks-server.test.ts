import { aListener } from '../../explain/made-up.ts';
import { applicationFirewallBlocksServer } from './application-firewall-blocks-server.ts';
import { alf, caseOf, OURS, ownWay, PORT, ruleCases, TARGET, tried, way } from './testing.ts';

const server = aListener('0.0.0.0', PORT, 4_410);
const command = server.owner?.command ?? '';
const blocked = [alf('state', 'on'), alf('application', 'block', `/opt/bin/${command}`)];
const given = {
  ...{ ways: [ownWay()], attempts: [tried('accepted', { to: OURS })] },
  ...{ listeners: [server], firewall: blocked },
};
ruleCases(applicationFirewallBlocksServer, {
  fires: {
    'its list has the program as blocked': [caseOf(given), 'very-likely'],
    'it blocks everything': [caseOf({ ...given, firewall: [alf('state', 'block-all')] }), 'very-likely'],
    'the Mac was asked by its loopback address': [caseOf({ ...given, ways: [ownWay('127.0.0.1')] }), 'very-likely'],
  },
  nearMisses: {
    'the firewall is off': caseOf({ ...given, firewall: [alf('state', 'off'), ...blocked.slice(1)] }),
    'its state is not known': caseOf({ ...given, firewall: [alf('state', 'unknown'), ...blocked.slice(1)] }),
    'another program is blocked': caseOf({
      ...given,
      firewall: [alf('state', 'on'), alf('application', 'block', '/opt/bin/another')],
    }),
    'the target is another machine': caseOf({ ...given, ways: [way(TARGET)] }),
    'nobody listens on the port': caseOf({ ...given, listeners: [aListener('0.0.0.0', 9_000, 4_410)] }),
  },
  lookAlikes: {
    'listens-on-loopback-only': caseOf({
      ...given,
      attempts: [tried('ECONNREFUSED', { to: OURS })],
      listeners: [aListener('127.0.0.1', PORT, 4_410)],
    }),
  },
});
