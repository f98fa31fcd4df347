import { advice, command, finding, notApplicable } from '../answers.ts';
import { citeAnswer, saysAbsent } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

/** Given up by whoever asked, before the system said anything: name-found-late. */
const NOT_WAITED_FOR: readonly string[] = ['ETIMEOUT', 'ECANCELLED'];

export const systemLookupFails = defineRule({
  id: 'system-lookup-fails',
  signature: 'linux',
  title: 'The system fails to look up the name, though a name server that is set knows it',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: ['one-name-server-fails'],
  lookAlikes: ['name-found-late', 'name-known-to-another-server', 'name-server-silent'],
  source: 'getaddrinfo(3) EAI_AGAIN, EAI_FAIL; nsswitch.conf(5); resolv.conf(5)',
  weight: 'problem',
  test({ resolutions, target: { host, isName }, platform }) {
    const system = resolutions.find(({ resolver }) => resolver === 'system');
    const known = resolutions.filter(({ resolver, addresses }) => resolver !== 'system' && addresses.length > 0);
    const error = system?.error ?? null;
    if (!isName || system === undefined || error === null || saysAbsent(error) || NOT_WAITED_FOR.includes(error))
      return notApplicable('the system gave an answer, or was not waited for');
    if (known.length === 0) return notApplicable('no server that was asked by itself knows the name');
    const others = resolutions.filter((each) => each !== system && !known.includes(each));
    return finding(
      'very-likely',
      [system, ...others, ...known].map((each) => citeAnswer(each, host)),
      [
        command(
          'Ask as programs do, a few times: a look-up that fails now and then loses packets on the way to the name server.',
          platform === 'linux' ? `getent ahosts ${host}` : `dscacheutil -q host -a name ${host}`,
        ),
        platform === 'linux'
          ? command(
              'See whom the system asks, and in which order:',
              'grep hosts /etc/nsswitch.conf; cat /etc/resolv.conf',
            )
          : command('See which name servers are set:', 'scutil --dns'),
        advice('Until then, use the address instead of the name.'),
      ],
    );
  },
});
