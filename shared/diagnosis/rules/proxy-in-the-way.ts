import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import type { ServiceOutcome } from '../case.ts';
import type { ProxyTry } from '../proxy-try.ts';
import { defineRule } from '../rule.ts';
import { proxyWords } from '../steps/proxy-lines.ts';

export const proxyInTheWay = defineRule({
  id: 'proxy-in-the-way',
  signature: 'linux',
  title: 'Programs are sent through a proxy that does not let them through',
  step: 'comparison',
  needs: ['attempts', 'services', 'proxyTries'],
  makesMoot: ['proxy-applies'],
  lookAlikes: ['proxy-applies', 'http-server-fails'],
  source: 'curl(1) ENVIRONMENT, scutil(8) --proxy; RFC 9110 §15.5.8 (407), §15.6.3 (502)',
  weight: 'problem',
  test({ services, proxyTries, target: { text, scheme } }) {
    if (scheme !== 'http' && scheme !== 'https') return notApplicable('no web address was asked for');
    const isServed = services.some(isWell);
    const broken = proxyTries.filter((each) => isBroken(each, isServed));
    if (broken.length === 0)
      return notApplicable('no proxy that was tried is broken, or none fails where the target serves');
    return finding(
      isServed ? 'very-likely' : 'possible',
      [
        ...broken.map((each) => fact(`${capital(each.words)}: ${proxyWords(each)}.`)),
        ...services.filter(isWell).map(({ address }) => fact(`Without the proxy, ${address} answers.`)),
      ],
      [
        command('Ask without the proxy, to see that it is the proxy:', `curl -v --noproxy '*' ${JSON.stringify(text)}`),
        ...broken.flatMap(({ from }) => stepsFor(from)),
        ...(broken.some(({ status }) => status === 407) ? [advice('The proxy wants a name and password (407).')] : []),
        advice('If the proxy is meant to be used, start it or ask whoever runs it.'),
      ],
      [fact('Which programs take this proxy is up to each of them; a browser may go another way than curl.')],
    );
  },
});

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const SERVED: readonly string[] = ['http', 'tls', 'banner'];
const isWell = ({ kind, status }: ServiceOutcome): boolean => SERVED.includes(kind) && (status ?? 0) < 400;

/** A proxy that cannot be reached fails for every target; what it answers may be the target's own word. */
const isBroken = ({ kind, status }: ProxyTry, isServed: boolean): boolean =>
  ['no-address', 'not-reached', 'silent', 'no-proxy'].includes(kind) ||
  status === 407 ||
  (isServed && (status ?? 0) >= 400);

const stepsFor = (from: string) =>
  from === 'system'
    ? [advice('Switch it off in the network settings of the system: Proxies, of the service in use.')]
    : [
        command('In the shell of the program that fails, leave it out:', `unset ${from}`),
        advice('To keep it for everything else, add the target to no_proxy there.'),
      ];
