import { visibleText } from '../../visible-text.ts';
import { advice, command, fact, finding, notApplicable, timeWords } from '../answers.ts';
import type { Resolution } from '../case.ts';
import { defineRule } from '../rule.ts';

/** What getaddrinfo(3) and resolvers say when no server answered, or none could. */
const UNANSWERED: readonly string[] = [
  'EAI_AGAIN',
  'ETIMEOUT',
  'ETIMEDOUT',
  'ECONNREFUSED',
  'ESERVFAIL',
  'EAI_FAIL',
  'EREFUSED',
];

export const nameServerSilent = defineRule({
  id: 'name-server-silent',
  signature: 'linux',
  title: 'The name cannot be looked up: the name server does not answer',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: [],
  lookAlikes: ['name-does-not-exist', 'one-name-server-fails'],
  source: 'getaddrinfo(3) EAI_AGAIN; resolv.conf(5); facts F2',
  weight: 'problem',
  test({ resolutions, target: { host, isName }, platform }) {
    const failed = resolutions.filter(({ error }) => UNANSWERED.includes(error ?? ''));
    if (!isName || failed.length === 0 || failed.length < resolutions.length)
      return notApplicable('somebody answered about the name');
    return finding(
      'very-likely',
      failed.map(({ resolver, error, elapsedMs }) =>
        fact(
          `${resolver === 'system' ? 'The system' : resolver} on ${visibleText(host, 100)}: ${error} after ${elapsedMs} ms.`,
        ),
      ),
      [
        platform === 'linux'
          ? command('See which name servers are set:', 'cat /etc/resolv.conf')
          : command('See which name servers are set:', 'scutil --dns'),
        advice(
          'Check that they are reachable from this network; a VPN or an old setting may have left one that is not.',
        ),
        advice('Best let the network give the name server (DHCP), or use the address instead of the name meanwhile.'),
      ],
      failed.every(({ error }) => error === 'ETIMEOUT') ? [fact(waitedFor(failed))] : [],
    );
  },
});

/** That nobody answered is known for as long as somebody was waited for. */
const waitedFor = (failed: readonly Resolution[]): string =>
  `It was waited for ${timeWords(Math.max(...failed.map(({ elapsedMs }) => Math.round(elapsedMs))))}: a server that takes longer looks the same.`;
