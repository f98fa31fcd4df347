import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const nameServersDisagree = defineRule({
  id: 'name-servers-disagree',
  signature: 'linux',
  title: 'Name servers give different addresses for this name',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: [],
  lookAlikes: ['one-name-server-fails'],
  source: 'RFC 8499 “split DNS”; facts E7',
  weight: 'remark',
  test({ resolutions, target: { isName } }) {
    const answered = resolutions.filter(({ addresses }) => addresses.length > 0);
    const isApart = answered.some((one) =>
      answered.some((other) =>
        one.addresses.every(({ address }) => !other.addresses.some((each) => each.address === address)),
      ),
    );
    if (!isName || !isApart) return notApplicable('all answers have an address in common');
    return finding(
      'certain',
      answered.map(({ resolver, addresses }) =>
        fact(
          `${resolver === 'system' ? 'The system' : resolver}: ${addresses.map(({ address }) => address).join(', ')}.`,
        ),
      ),
      [
        advice(
          'That is usual with a VPN or an inner name server. If the wrong address is used, check which server is asked first.',
        ),
      ],
    );
  },
});
