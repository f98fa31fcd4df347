import { cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isWhole } from '../facts-of-case.ts';
import { narrowestRoute } from '../narrowest-route.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const policyRuleRefuses = defineRule({
  id: 'policy-rule-refuses',
  signature: 'linux',
  title: 'A policy rule of this machine (ip rule) refuses the connection, although its route table has a way',
  step: 'route',
  platform: 'linux',
  needs: ['attempts', 'ways', 'routes', 'interfaces'],
  makesMoot: ['no-route'],
  lookAlikes: ['no-route', 'throw-route'],
  source: 'ip-rule(8): unreachable, and tables without a way after which no main table comes; connect(2) ENETUNREACH',
  weight: 'problem',
  test(given) {
    const { routes, interfaces, ways } = given;
    if (!isWhole(given, 'routes') || !isWhole(given, 'interfaces'))
      return notApplicable('the tables of routes or interfaces may lack rows');
    const refused = endedWith(deadTries(given), 'unreachable').flatMap((each) => {
      const route = narrowestRoute(routes, each.address);
      const { outcome } = each.last;
      const isHere = outcome.kind === 'unreachable' && outcome.scope === 'network' && failedHere(each.last);
      const isUnanswered = ways.some((way) => way.address === each.address && way.answer?.failure != null);
      return isHere && isUnanswered && route !== null && isUsable(route) ? [{ ...each, route }] : [];
    });
    const [first] = refused;
    if (first === undefined) return notApplicable('no try without a way has one in the main table');
    return finding(
      'very-likely',
      [
        cite(`The main table leads to ${first.address}.`, first.route),
        ...citeTries(refused),
        fact('A rule that comes before that table must have said no.'),
      ],
      [
        command('See the rules, the first that fits counts:', 'ip rule show'),
        command('And the tables that they lead to:', 'ip route show table all'),
      ],
    );

    /** With an interface that is up and has an address to send from: else the route itself may be why. */
    function isUsable({ kind, flags, interfaceName, family }: NonNullable<typeof given.routes>[number]): boolean {
      const leaves = interfaces.find(({ name }) => name === interfaceName);
      const hasAddress = leaves?.addresses.some((each) => each.family === family) === true;
      return kind === 'unicast' && hasAddress && leaves?.flags.includes('UP') === true && !flags.includes('linkdown');
    }
  },
});
