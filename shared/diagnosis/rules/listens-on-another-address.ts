import { isWildcard } from '../../address.ts';
import { boundTo, reachOf } from '../../explain/listener-reach.ts';
import { advice, cite, citeAttempt, clear, finding, notApplicable } from '../answers.ts';
import { isWhole, listenersOn, ownerName, takes } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const listensOnAnotherAddress = defineRule({
  id: 'listens-on-another-address',
  signature: 'S3',
  title: 'The service listens on another address of that machine than the one that was dialled',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused', 'tailnet-service-absent'],
  lookAlikes: ['listens-on-loopback-only', 'listens-on-ipv6-only'],
  source: 'facts S3; bind(2)',
  weight: 'problem',
  test(given) {
    const {
      attempts,
      listeners,
      target: { port },
    } = given;
    if (!isWhole(given, 'listeners')) return notApplicable('the list of listeners may lack some');
    const refused = endedWith(deadTries({ attempts }), 'refused');
    const bound = listenersOn(listeners, port);
    if (refused.length === 0 || bound.length === 0)
      return notApplicable('not refused, or nothing listens on this port');
    const cited = bound.map((each) => cite(`${ownerName(each)} listens on ${each.localAddress}:${port}.`, each));
    const isElsewhere = refused.every(({ address }) => bound.every((each) => takes(each, address) === false));
    const named = bound.filter((each) => !isWildcard(boundTo(each).address));
    const isLocalOnly = bound.every((each) => reachOf(each).kind === 'this-computer-only');
    if (!isElsewhere || named.length === 0 || (isLocalOnly && !refused.some(({ address }) => isHome(address))))
      return clear(...cited);
    const addresses = [...new Set(named.map(({ localAddress }) => localAddress))].join(' or ');
    return finding(
      'certain',
      [...cited, ...refused.map(({ last }) => citeAttempt(last))],
      [
        advice(
          `Dial ${addresses}, or start the service with ${refused[0]?.address ?? 'this address'} or all addresses to listen on.`,
        ),
      ],
    );
  },
});

/** Loopback was dialled: a listener on the other loopback address is elsewhere too. */
const isHome = (address: string): boolean => address.startsWith('127.') || address === '::1';
