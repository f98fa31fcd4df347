import { isWildcard } from '../../address.ts';
import { boundTo } from '../../explain/listener-reach.ts';
import { advice, cite, citeTries, clear, finding, notApplicable } from '../answers.ts';
import { ownerName, takes } from '../facts-of-case.ts';
import { refusedThoughListening } from '../refused-though-listening.ts';
import { defineRule } from '../rule.ts';

export const listensOnIpv6Only = defineRule({
  id: 'listens-on-ipv6-only',
  signature: 'S4',
  title: 'The service takes one address family only, and the other was dialled',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused'],
  lookAlikes: ['refused-despite-listener', 'listens-on-another-address'],
  source: 'facts S4, I3; ipv6(7) IPV6_V6ONLY, RFC 3493 §5.3',
  weight: 'problem',
  test(given) {
    const found = refusedThoughListening(given);
    if (found === null) return notApplicable('not refused, or nothing is known to listen on this port');
    const { refused, bound } = found;
    const { port } = given.target;
    const cited = bound.map((each) => cite(`${ownerName(each)} listens on ${each.localAddress} port ${port}.`, each));
    const isElsewhere = refused.every(({ address }) => bound.every((each) => takes(each, address) === false));
    if (!isElsewhere || !bound.every((each) => isWildcard(boundTo(each).address))) return clear(...cited);
    const taken = bound[0]?.family === 'ipv6' ? 'IPv6' : 'IPv4';
    return finding(
      'certain',
      [...cited, ...citeTries(refused)],
      [
        advice(
          `Dial an ${taken} address of that machine, or let the service listen for the other family too (0.0.0.0 for IPv4, or :: without IPV6_V6ONLY for both).`,
        ),
      ],
    );
  },
});
