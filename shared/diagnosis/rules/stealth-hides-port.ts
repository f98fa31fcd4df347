import { advice, cite, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { isOnLink, isWhole, listenersOn, neighborState } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const stealthHidesPort = defineRule({
  id: 'stealth-hides-port',
  signature: 'F3',
  title: 'Nothing listens on the port, and the target’s stealth mode keeps it from saying so',
  step: 'connect',
  needs: ['attempts', 'ways', 'neighborsAfter', 'pings', 'firewall', 'listeners'],
  makesMoot: ['packets-dropped'],
  lookAlikes: ['application-firewall-drops', 'host-not-on-link'],
  source: 'facts F3, D2',
  weight: 'problem',
  test(given) {
    const {
      ways,
      neighborsAfter,
      pings,
      firewall,
      listeners,
      target: { port },
    } = given;
    const [first] = endedWith(deadTries(given), 'timed-out').filter(
      ({ address }) => isOnLink(ways, address) && neighborState(neighborsAfter, address) === 'resolved',
    );
    const stealth = firewall.find(({ subject, value }) => subject === 'stealth' && value === 'on');
    const isMute = pings.length > 0 && pings.every(({ received }) => received === 0);
    if (first === undefined || stealth === undefined || !isMute)
      return notApplicable('no silent target with stealth mode on');
    if (listenersOn(listeners, port).length > 0 || !isWhole(given, 'listeners'))
      return notApplicable('a server may be listening');
    return finding(
      'very-likely',
      [
        citeAttempt(first.last),
        cite('Stealth mode is on there.', stealth),
        fact(`No program listens on TCP port ${port} there, and ping is not answered.`),
      ],
      [
        advice(`Start the server on the target, or check which port it is set to: nothing takes port ${port}.`),
        command(
          'To have closed ports refuse at once, switch stealth mode off there:',
          'sudo /usr/libexec/ApplicationFirewall/socketfilterfw --setstealthmode off',
        ),
      ],
    );
  },
});
