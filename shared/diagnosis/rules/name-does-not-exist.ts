import { printCommandLine } from '../../print-command-line.ts';
import { visibleText } from '../../visible-text.ts';
import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { saysAbsent } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

export const nameDoesNotExist = defineRule({
  id: 'name-does-not-exist',
  signature: 'linux',
  title: 'Nobody knows this name',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: [],
  lookAlikes: ['name-server-silent'],
  source: 'getaddrinfo(3) EAI_NONAME; RFC 2308; facts F2',
  weight: 'problem',
  test({ resolutions, target: { host, isName }, platform }) {
    const absent = resolutions.filter(({ error }) => saysAbsent(error));
    const isFound = resolutions.some(({ addresses }) => addresses.length > 0);
    const isAsked = absent.some(({ resolver }) => resolver === 'system');
    if (!isName || isFound || !isAsked)
      return notApplicable('the name was found, or the system did not say that it does not exist');
    const name = visibleText(host, 100);
    const isConfirmed = absent.some(({ resolver }) => resolver !== 'system');
    const evidence = absent.map(({ resolver, error }) =>
      fact(`${resolver === 'system' ? 'The system' : resolver} says of ${name}: ${error}.`),
    );
    return finding(
      isConfirmed ? 'certain' : 'very-likely',
      evidence,
      [
        advice(`Check the spelling of ${name}, and whether it needs a domain behind it.`),
        ...hints(host),
        command(
          'Ask the name server itself:',
          printCommandLine(
            platform === 'linux'
              ? { file: 'getent', args: ['ahosts', host] }
              : { file: 'dscacheutil', args: ['-q', 'host', '-a', 'name', host] },
          ),
        ),
        advice('Or use the address instead of the name.'),
      ],
      isConfirmed
        ? []
        : [fact('The name servers were not asked one by one: some systems say the same when none of them answers.')],
    );
  },
});

const hints = (host: string) => [
  ...(/\.local\.?$/i.test(host)
    ? [advice('A .local name is known only while its machine is on, in the same network, and announces it.')]
    : []),
  ...(/\.ts\.net\.?$/i.test(host)
    ? [advice('A .ts.net name is known only while Tailscale runs here with its DNS.')]
    : []),
];
