import type { ConnectAttempt } from '../../connect-attempt.ts';
import { advice, citeAttempt, command, finding, notApplicable } from '../answers.ts';
import { isOnLink } from '../facts-of-case.ts';
import { WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';
import { deadTries, isRefusedHere } from '../tries.ts';

export const refusedForRootToo = defineRule({
  id: 'refused-for-root-too',
  signature: 'L2',
  title: 'This Mac refuses the connection to every program, the administrator’s too: a filter, not a permission',
  step: 'connect',
  platform: 'darwin',
  needs: ['attempts', 'ways', 'rootAttempts'],
  makesMoot: [
    ...WEAKER_WORDS,
    'unreachable-on-old-system',
    'local-network-denied-to-unstable-identity',
    'local-network-lost-with-parent',
    'local-network-lost-with-update',
  ],
  lookAlikes: ['local-network-denied-but-not-to-root', 'reject-route'],
  source: 'facts A4 (root is exempt from the permission), D4 (third-party filters)',
  weight: 'problem',
  test(given) {
    const { rootAttempts, ways } = given;
    const refused = deadTries(given).filter(
      (tries) =>
        isRefusedHere(tries) &&
        isOnLink(ways, tries.address) &&
        rootAttempts.some((each) => each.target.address === tries.address),
    );
    if (refused.length === 0 || !rootAttempts.every(isRefused))
      return notApplicable('root was not refused on this Mac as well');
    return finding(
      'very-likely',
      [...refused.flatMap(({ all }) => all.map(citeAttempt)), ...rootAttempts.map(citeAttempt)],
      [
        command('See which filters are active:', '/usr/bin/systemextensionsctl list'),
        advice('Switch off VPN, security and firewall programs one by one, and try again after each.'),
        command('Look for a route that refuses:', `route -n get ${refused[0]?.address ?? ''}`),
      ],
    );
  },
});

/** nc tells neither where it failed nor in what time; that no packet was sent shows in the tries of the other programs. */
const isRefused = ({ outcome, isSynchronous }: ConnectAttempt): boolean =>
  outcome.kind === 'unreachable' && outcome.scope === 'host' && isSynchronous !== false;
