import { cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const prohibitRoute = defineRule({
  id: 'prohibit-route',
  signature: 'linux',
  title: 'A route or policy rule on this machine prohibits sending to this address',
  step: 'route',
  platform: 'linux',
  needs: ['attempts', 'ways'],
  makesMoot: ['not-permitted'],
  lookAlikes: ['not-permitted', 'reject-route'],
  source: 'ip-route(8) prohibit, ip-rule(8); connect(2) EACCES',
  weight: 'problem',
  test(given) {
    const denied = endedWith(deadTries(given), 'not-permitted').filter(
      ({ address, last }) => last.errno === 'EACCES' && wayTo(given.ways, address)?.answer?.kind === 'prohibit',
    );
    const [first] = denied;
    const answer = first === undefined ? null : (wayTo(given.ways, first.address)?.answer ?? null);
    if (first === undefined || answer === null) return notApplicable('no failed try took a prohibit route');
    const said = answer.failure ?? 'prohibit';
    return finding(
      'certain',
      [cite(`The system’s own answer for ${first.address}: ${said}.`, answer), ...citeTries(denied)],
      [
        command('Find the route:', 'ip route show table all type prohibit'),
        command('Or the policy rule:', 'ip rule show'),
        command('If the route should not be there (as root):', `ip route del prohibit ${first.address}`),
      ],
    );
  },
});
