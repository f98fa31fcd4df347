import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const multicastLost = defineRule({
  id: 'multicast-lost',
  signature: 'M1',
  title: 'Connecting works, but discovery does not: multicast is lost on the way',
  step: 'connect',
  needs: ['attempts', 'multicastSends', 'discoveries'],
  makesMoot: [],
  lookAlikes: ['discovery-denied'],
  source: 'facts M1, G2: IGMP snooping, client isolation, wrong interface, IPv4 against IPv6',
  weight: 'remark',
  test({ attempts, multicastSends, discoveries }) {
    const missed = discoveries.filter(({ foundTarget }) => !foundTarget);
    const isSent = multicastSends.length > 0 && multicastSends.every(({ errno }) => errno === null);
    if (missed.length === 0 || !isSent || !attempts.some(isAccepted))
      return notApplicable('multicast failed otherwise, or did not fail');
    return finding(
      'possible',
      [
        fact('The target accepts connections, and multicast could be sent.'),
        ...missed.map(({ service, by }) =>
          fact(`${service} was not found by ${by === 'system' ? 'the system' : 'a socket of our own'}.`),
        ),
      ],
      [
        advice('Name the peers in a fixed list instead of finding them; that needs no multicast.'),
        advice(
          'Look at the access point or switch: IGMP snooping without a querier, or client isolation, loses multicast.',
        ),
        advice('Check that both sides use the same interface and address family for discovery.'),
      ],
    );
  },
});
