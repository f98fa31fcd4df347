import { advice, cite, citeTries, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const routingLoop = defineRule({
  id: 'routing-loop',
  signature: 'N4',
  title: 'Routers send the packets back and forth among themselves: a routing loop',
  step: 'route',
  needs: ['attempts'],
  makesMoot: ['no-answer-beyond-router', 'router-says-unreachable', 'firewall-prohibits'],
  lookAlikes: ['router-says-unreachable'],
  source: 'facts N4; RFC 792 time exceeded; traceroute(8)',
  weight: 'problem',
  test(given) {
    const dead = endedWith(deadTries(given), 'unreachable', 'timed-out');
    const isDead = (address: string) => dead.some((each) => each.address === address);
    const trace = given.traces?.find(({ address, isReached }) => !isReached && isDead(address));
    const seen = trace?.hops.flatMap(({ address }) => address ?? []) ?? [];
    const again = [...new Set(seen)].filter((address) => seen.indexOf(address) < seen.lastIndexOf(address) - 1);
    const worn = given.pings?.find(({ address, received, said }) => isDead(address) && received === 0 && isWorn(said));
    const target = worn?.address ?? trace?.address;
    if (target === undefined)
      return notApplicable('no failed try has a trace that stops short, or a ping that circled');
    if (again.length === 0 && worn === undefined) return clear(fact('No router occurs twice on the way.'));
    const circling = again.length === 0 ? 'the routers on the way' : again.join(' and ');
    return finding(
      'very-likely',
      [
        ...(again.length === 0 ? [] : [fact(`On the way to ${target}, ${circling} occur again and again.`)]),
        ...(worn === undefined
          ? []
          : [cite(`A ping to ${target} went round until it was given up.`, { printed: worn.said ?? '' })]),
        ...citeTries(dead),
      ],
      [
        advice(`Tell whoever runs ${circling}: each thinks that another leads to ${target}.`),
        command('Show it to them:', `traceroute -n ${target}`),
      ],
    );
  },
});

/** iputils `Time to live exceeded`, BSD `Time to live exceeded`, IPv6 `Time exceeded: Hop limit`. */
const isWorn = (said: string | null): boolean => /time to live exceeded|hop limit/i.test(said ?? '');
