import { advice, finding, notApplicable } from '../answers.ts';
import { citeAnswer, saysAbsent } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

export const nameServersDisagree = defineRule({
  id: 'name-servers-disagree',
  signature: 'linux',
  title: 'Name servers do not say the same about this name',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: [],
  lookAlikes: ['one-name-server-fails'],
  source: 'RFC 8499 “split DNS”; facts E7',
  weight: 'remark',
  test({ resolutions, target: { host, isName } }) {
    const answered = resolutions.filter(({ addresses }) => addresses.length > 0);
    // a name that is announced on the link is known to no server
    const isAnnounced = /\.local\.?$/i.test(host);
    const absent = resolutions.filter(({ error }) => saysAbsent(error) && !isAnnounced && answered.length > 0);
    const isElsewhere = answered.some((one) =>
      answered.some((other) =>
        one.addresses.every(({ address }) => !other.addresses.some((each) => each.address === address)),
      ),
    );
    if (!isName || (!isElsewhere && absent.length === 0)) return notApplicable('all answers have an address in common');
    return finding(
      'certain',
      [...answered, ...absent].map((each) => citeAnswer(each, host)),
      [
        advice(
          'That is usual with a VPN or an inner name server. If a wrong address is used, see which server is asked first, and whether /etc/hosts of this machine names it.',
        ),
      ],
    );
  },
});
