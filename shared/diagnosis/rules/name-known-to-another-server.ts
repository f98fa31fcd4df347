import { visibleText } from '../../visible-text.ts';
import { advice, fact, finding, notApplicable } from '../answers.ts';
import { citeAnswer, saysAbsent } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

export const nameKnownToAnotherServer = defineRule({
  id: 'name-known-to-another-server',
  signature: 'linux',
  title: 'The name server that is asked does not know the name; another one that is set does',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: ['name-does-not-exist', 'name-servers-disagree'],
  lookAlikes: ['name-does-not-exist', 'one-name-server-fails'],
  source: 'resolv.conf(5): “no such name” is an answer, after which no other server is asked; RFC 2308',
  weight: 'problem',
  test({ resolutions, target: { host, isName } }) {
    const system = resolutions.find(({ resolver }) => resolver === 'system');
    const absent = resolutions.filter(({ resolver, error }) => resolver !== 'system' && saysAbsent(error));
    const known = resolutions.filter(({ resolver, addresses }) => resolver !== 'system' && addresses.length > 0);
    if (!isName || system === undefined || !saysAbsent(system.error) || known.length === 0)
      return notApplicable('the system found the name, or no server that was asked knows it');
    return finding(
      'very-likely',
      [system, ...absent, ...known].map((each) => citeAnswer(each, host)),
      [
        advice(
          `Ask ${known.map(({ resolver }) => resolver).join(', ')} first: the order of the name servers matters, for a server’s “no such name” is final.`,
        ),
        advice('Or have the first server told the name, or send only that domain to the server that knows it.'),
        advice('Until then, use the address instead of the name.'),
      ],
      absent.length > 0
        ? []
        : [fact(`Which server told the system that ${visibleText(host, 100)} does not exist was not seen.`)],
    );
  },
});
