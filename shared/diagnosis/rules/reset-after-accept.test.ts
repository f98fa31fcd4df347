import { resetAfterAccept } from './reset-after-accept.ts';
import { alf, caseOf, OURS, ownWay, ruleCases, served, TARGET, tried, way } from './testing.ts';

const reset = {
  attempts: [tried('accepted')],
  ways: [way(TARGET)],
  services: [served('failed', { said: 'ECONNRESET' })],
  firewall: [alf('state', 'on')],
};
ruleCases(resetAfterAccept, {
  fires: { 'reset, and the firewall is on': [caseOf(reset), 'possible'] },
  nearMisses: {
    'the firewall is off': caseOf({ ...reset, firewall: [alf('state', 'off')] }),
    'the target is this Mac': caseOf({
      ...reset,
      ways: [ownWay()],
      services: [served('failed', { said: 'ECONNRESET', address: OURS })],
    }),
  },
  lookAlikes: { 'closed-at-once': caseOf({ ...reset, services: [served('closed')] }) },
});
