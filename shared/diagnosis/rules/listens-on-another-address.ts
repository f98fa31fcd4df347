import { isWildcard } from '../../address.ts';
import { boundTo, reachOf } from '../../explain/listener-reach.ts';
import { advice, citeListeners, citeTries, clear, finding, notApplicable } from '../answers.ts';
import { takes } from '../facts-of-case.ts';
import { refusedThoughListening } from '../refused-though-listening.ts';
import { defineRule } from '../rule.ts';

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
    const found = refusedThoughListening(given);
    if (found === null) return notApplicable('not refused, or nothing is known to listen on this port');
    const { refused, bound } = found;
    const isElsewhere = refused.every(({ address }) => bound.every((each) => takes(each, address) === false));
    const named = bound.filter((each) => !isWildcard(boundTo(each).address));
    const isLocalOnly = bound.every((each) => reachOf(each).kind === 'this-computer-only');
    if (!isElsewhere || named.length === 0 || (isLocalOnly && !refused.some(({ address }) => isHome(address))))
      return clear(...citeListeners(bound));
    const addresses = [...new Set(named.map(({ localAddress }) => localAddress))].join(' or ');
    return finding(
      'certain',
      [...citeListeners(bound), ...citeTries(refused)],
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
