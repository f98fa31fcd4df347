import { advice, citeAttempt, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const routingLoop = defineRule({
  id: 'routing-loop',
  signature: 'N4',
  title: 'Two routers send the packets back and forth: a routing loop',
  step: 'route',
  needs: ['attempts', 'traces'],
  makesMoot: ['no-answer-beyond-router', 'router-says-unreachable'],
  lookAlikes: ['router-says-unreachable'],
  source: 'facts N4; RFC 792 time exceeded; traceroute(8)',
  weight: 'problem',
  test(given) {
    const dead = endedWith(deadTries(given), 'unreachable', 'timed-out');
    const trace = given.traces.find(
      ({ address, isReached }) => !isReached && dead.some((each) => each.address === address),
    );
    if (trace === undefined) return notApplicable('no failed try has a trace that stops short');
    const seen = trace.hops.flatMap(({ address }) => address ?? []);
    const again = [...new Set(seen)].filter((address) => seen.indexOf(address) < seen.lastIndexOf(address) - 1);
    if (again.length === 0) return clear(fact('No router occurs twice on the way.'));
    const evidence = [fact(`On the way to ${trace.address}, ${again.join(' and ')} occur again and again.`)];
    return finding(
      'very-likely',
      [...evidence, ...dead.map(({ last }) => citeAttempt(last))],
      [
        advice(`Tell whoever runs ${again.join(' and ')}: each thinks that the other leads to ${trace.address}.`),
        command('Show it to them:', `traceroute -n ${trace.address}`),
      ],
    );
  },
});
