import { cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { narrowestRoute } from '../narrowest-route.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const throwRoute = defineRule({
  id: 'throw-route',
  signature: 'linux',
  title: 'A throw route on this machine ends the search for a way before one is found',
  step: 'route',
  platform: 'linux',
  needs: ['attempts', 'routes'],
  makesMoot: ['no-route', 'no-default-route'],
  lookAlikes: ['no-default-route'],
  source: 'ip-route(8) throw: the look-up in this table fails; without another table the answer is ENETUNREACH',
  weight: 'problem',
  test({ attempts, routes }) {
    const lost = endedWith(deadTries({ attempts }), 'unreachable').flatMap((each) => {
      const { outcome } = each.last;
      const isNetwork = outcome.kind === 'unreachable' && outcome.scope === 'network' && failedHere(each.last);
      const ends = narrowestRoute(routes, each.address);
      return isNetwork && ends?.kind === 'throw' ? [{ ...each, ends }] : [];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no try that found no way met a throw route');
    return finding(
      'certain',
      [
        cite(`For ${first.address}, the narrowest route of the table is a throw route.`, first.ends),
        ...citeTries(lost),
      ],
      [
        command('See every table and the rules that choose among them:', 'ip rule; ip route show table all'),
        command('If it should not be there (as root):', `ip route del throw ${first.ends.destination}`),
      ],
    );
  },
});
