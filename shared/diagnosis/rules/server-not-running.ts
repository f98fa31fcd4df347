import { action, advice, citeTries, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { isThisMachine, isWhole, listenersOn } from '../facts-of-case.ts';
import { mayHaveForwards } from '../forwards.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const serverNotRunning = defineRule({
  id: 'server-not-running',
  signature: 'S1',
  title: 'Nothing listens on this port: the server is not running, or it uses another port',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused', 'tailnet-service-absent'],
  lookAlikes: ['listens-on-loopback-only', 'stealth-hides-port'],
  source: 'facts S1, I1; connect(2) ECONNREFUSED',
  weight: 'problem',
  test(given) {
    const { port } = given.target;
    const refused = endedWith(deadTries(given), 'refused');
    if (refused.length === 0) return notApplicable('no connect was refused');
    if (!isWhole(given, 'listeners')) return notApplicable('the list of listeners may lack some');
    const bound = listenersOn(given.listeners, port);
    if (bound.length > 0) return clear(fact(`${bound.length} listener(s) on port ${port}.`));
    const evidence = [...citeTries(refused), fact(`No program listens on TCP port ${port}.`)];
    const mayPassOn = mayHaveForwards(given);
    const machine = given.ways !== null && isThisMachine(given.ways) ? 'this machine' : 'the target machine';
    return finding(
      mayPassOn ? 'very-likely' : 'certain',
      evidence,
      [
        advice(`Start the server on ${machine}, or check which port it is set to: nothing takes port ${port} there.`),
        action('See which of its ports take connections', 'scan-ports'),
        command(
          `On ${machine}, see what listens:`,
          given.platform === 'linux' ? 'ss -ltnp' : 'lsof -nP -iTCP -sTCP:LISTEN',
        ),
        ...(mayPassOn ? [command('If it runs in a container, see which ports are passed on to it:', 'docker ps')] : []),
      ],
      mayPassOn ? [fact(PASSED_ON)] : [],
    );
  },
});

const PASSED_ON =
  'A port that the kernel passes on to a container or virtual machine (NAT) is in no list of listeners: then it is refused in there.';
