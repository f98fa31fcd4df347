import { advice, cite, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { applicationFirewall, listenersOn, ownerName, takes } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const somethingFilters = defineRule({
  id: 'something-filters',
  signature: 'F4',
  title: 'The target answers ping and the server listens, but a filter between them drops the connection',
  step: 'connect',
  needs: ['attempts', 'pings', 'firewall', 'listeners'],
  makesMoot: ['packets-dropped', 'no-answer-beyond-router'],
  lookAlikes: ['application-firewall-drops', 'backlog-full'],
  source: 'facts F4, D4',
  weight: 'problem',
  test({ attempts, pings, firewall, listeners, target: { port } }) {
    const [first] = endedWith(deadTries({ attempts }), 'timed-out').filter(({ address }) =>
      pings.some((each) => each.address === address && each.received > 0),
    );
    const bound =
      first === undefined ? [] : listenersOn(listeners, port).filter((each) => takes(each, first.address) === true);
    if (first === undefined || bound.length === 0 || applicationFirewall(firewall) !== 'off')
      return notApplicable('no unanswered try to a server that is there without an application firewall');
    return finding(
      'very-likely',
      [
        citeAttempt(first.last),
        fact(`${first.address} answers ping.`),
        ...bound.map((each) => cite(`${ownerName(each)} listens on ${each.localAddress}:${port} there.`, each)),
        ...firewall
          .filter(({ subject }) => subject === 'state')
          .map((each) => cite('The application firewall is off there.', each)),
      ],
      [
        command('On the target, look at pf:', 'sudo /sbin/pfctl -sr'),
        command('And at filters of other makers:', '/usr/bin/systemextensionsctl list'),
        advice(`Then at the router or switch between: access lists and VLANs that close TCP port ${port}.`),
      ],
    );
  },
});
