import { cite, citeTries, finding, notApplicable } from '../answers.ts';
import { applicationFirewall } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, isRefusedHere } from '../tries.ts';

export const firewallNotInvolved = defineRule({
  id: 'firewall-not-involved',
  signature: 'X4',
  title: 'The application firewall has no part in this: it looks at incoming connections only',
  step: 'connect',
  platform: 'darwin',
  needs: ['attempts', 'firewall'],
  makesMoot: [],
  lookAlikes: ['application-firewall-drops'],
  source: 'facts X4, A8, D2',
  weight: 'remark',
  test(given) {
    const refused = deadTries(given).filter((tries) => isRefusedHere(tries));
    const state = applicationFirewall(given.firewall);
    if (refused.length === 0 || state === 'off' || state === 'unknown')
      return notApplicable('not refused on this Mac, or no application firewall is on');
    return finding(
      'certain',
      [
        ...citeTries(refused),
        ...given.firewall
          .filter(({ subject }) => subject === 'state')
          .map((each) => cite('The connection goes out from here; rules for programs change nothing about it.', each)),
      ],
      [],
    );
  },
});
