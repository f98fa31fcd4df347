import { advice, citeAttempt, command, finding, notApplicable } from '../answers.ts';
import { isOnLink, isRejected, wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, isRefusedHere } from '../tries.ts';

/** From macOS 15 on there is another reason, which other rules name. */
const FIRST_OTHER_MACOS = 15;

export const unreachableOnOldSystem = defineRule({
  id: 'unreachable-on-old-system',
  signature: 'L16',
  title: 'This Mac refuses the connection before anything is sent: a VPN, a filter or a security program',
  step: 'connect',
  platform: 'darwin',
  needs: ['osMajor', 'attempts', 'ways'],
  makesMoot: [],
  lookAlikes: ['local-network-denied', 'reject-route'],
  source: 'facts L16, I1, D4',
  weight: 'problem',
  test(given) {
    const { osMajor, ways } = given;
    if (osMajor >= FIRST_OTHER_MACOS) return notApplicable('this macOS is newer');
    const refused = deadTries(given).filter(
      (tries) => isRefusedHere(tries) && isOnLink(ways, tries.address) && !isRejected(wayTo(ways, tries.address)),
    );
    if (refused.length === 0) return notApplicable('no try was refused twice on this Mac');
    return finding(
      'possible',
      refused.flatMap(({ all }) => all.map(citeAttempt)),
      [
        command('See which filters are active:', '/usr/bin/systemextensionsctl list'),
        advice('Switch off VPN, security and firewall programs one by one, and try again after each.'),
        advice('If it only just happened after waking up or a change of network, try again in 30 s.'),
      ],
    );
  },
});
