import { advice, command, finding, notApplicable } from '../answers.ts';
import { citeAnswer, saysFailed } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

export const nameServerFails = defineRule({
  id: 'name-server-fails',
  signature: 'linux',
  title: 'The name server is there, but cannot or will not answer for this name',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: ['name-server-silent'],
  lookAlikes: ['name-server-silent', 'name-does-not-exist'],
  source: 'RFC 1035 §4.1.1 SERVFAIL, REFUSED',
  weight: 'problem',
  test({ resolutions, target: { host, isName }, platform }) {
    const failed = resolutions.filter(({ resolver, error }) => resolver !== 'system' && saysFailed(error));
    const isFound = resolutions.some(({ addresses }) => addresses.length > 0);
    if (!isName || isFound || failed.length === 0) return notApplicable('no name server said that it failed');
    const isRefused = failed.some(({ error }) => error?.includes('REFUSED') === true);
    return finding(
      'very-likely',
      resolutions.filter(({ error }) => error !== null).map((each) => citeAnswer(each, host)),
      [
        advice(
          isRefused
            ? 'The server does not serve this machine, or not this domain: it may be meant for another network or VPN.'
            : 'The server could not ask further: its own way to the Internet, or DNSSEC of this domain, may be broken.',
        ),
        platform === 'linux'
          ? command('See which name servers are set:', 'cat /etc/resolv.conf')
          : command('See which name servers are set:', 'scutil --dns'),
        advice('Try another name server, or use the address instead of the name meanwhile.'),
      ],
    );
  },
});
