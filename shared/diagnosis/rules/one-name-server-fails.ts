import { advice, fact, finding, notApplicable } from '../answers.ts';
import { saysAbsent } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

export const oneNameServerFails = defineRule({
  id: 'one-name-server-fails',
  signature: 'linux',
  title: 'One of the name servers fails: lookups work, but now and then slowly',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: ['name-found-late'],
  lookAlikes: ['name-server-silent', 'name-servers-disagree'],
  source: 'resolv.conf(5): servers are asked in turn, 5 s each',
  weight: 'remark',
  test({ resolutions, target: { isName } }) {
    const failed = resolutions.filter(
      ({ resolver, error }) => resolver !== 'system' && error !== null && !saysAbsent(error),
    );
    const answered = resolutions.filter(({ addresses }) => addresses.length > 0);
    if (!isName || failed.length === 0 || answered.length === 0)
      return notApplicable('no server fails while another answers');
    return finding(
      'certain',
      failed.map(({ resolver, error, elapsedMs }) => fact(`${resolver}: ${error} after ${elapsedMs} ms.`)),
      [
        advice(
          `Repair ${failed.map(({ resolver }) => resolver).join(', ')}, or take it out of the list of name servers if it serves no other name.`,
        ),
      ],
    );
  },
});
