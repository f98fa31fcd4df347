import { advice, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { isRouted } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const noAnswerBeyondRouter = defineRule({
  id: 'no-answer-beyond-router',
  signature: 'linux F4',
  title: 'No answer from behind the router: a firewall drops it, or the target is not there',
  step: 'connect',
  needs: ['attempts', 'ways'],
  makesMoot: [],
  lookAlikes: ['gateway-silent', 'packets-dropped'],
  source: 'facts I1: ETIMEDOUT, filter drop or host gone behind a router',
  weight: 'problem',
  test({ attempts, ways, pings, traces, target: { port } }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(({ address }) => isRouted(ways, address));
    const [first] = silent;
    if (first === undefined) return notApplicable('no try behind a router went unanswered');
    const alive = (pings ?? []).find(({ address, received }) => address === first.address && received > 0);
    const trace = (traces ?? []).find(({ address }) => address === first.address);
    const lastHop = trace?.hops.findLast(({ address }) => address !== null)?.address;
    const evidence = [
      ...silent.map(({ last }) => citeAttempt(last)),
      ...(alive === undefined
        ? []
        : [fact(`${first.address} answers ping, so it is there: only the port is closed off.`)]),
      ...(lastHop === undefined ? [] : [fact(`The last router that answered on the way is ${lastHop}.`)]),
    ];
    return finding(alive === undefined ? 'possible' : 'very-likely', evidence, [
      advice(`Check that ${first.address} is the right address and that the machine there is on.`),
      advice(
        `Check the firewalls of the target and of its network (security group, router rules) for TCP port ${port}.`,
      ),
      command('See how far packets come:', `traceroute -n ${first.address}`),
    ]);
  },
});
