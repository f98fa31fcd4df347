import { advice, citeListeners, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { listenersOn, takes } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const refusedDespiteListener = defineRule({
  id: 'refused-despite-listener',
  signature: 'S4',
  title: 'A firewall refuses the connection in the name of the target, although the service listens',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused', 'tailnet-service-absent'],
  lookAlikes: ['server-not-running', 'listens-on-ipv6-only'],
  source: 'facts S4, I1: REJECT arrives as ECONNREFUSED; iptables-extensions(8) REJECT, nft(8) reject',
  weight: 'problem',
  test({ attempts, listeners, target: { port }, platform }) {
    const refused = endedWith(deadTries({ attempts }), 'refused');
    const taking = listenersOn(listeners, port).filter((each) =>
      refused.some(({ address }) => takes(each, address) === true),
    );
    if (refused.length === 0 || taking.length === 0)
      return notApplicable('not refused, or no listener takes this address');
    const steps = [
      command('On a Linux target, look for a reject rule as root:', 'nft list ruleset'),
      command('On a macOS target, look at pf as root:', 'pfctl -sr'),
      advice(`Allow TCP port ${port} to this machine there, then try again.`),
    ];
    const against = [fact('A server that was just being restarted refuses as well: a second run tells.')];
    const confidence = platform === 'linux' ? 'very-likely' : 'possible';
    return finding(confidence, [...citeTries(refused), ...citeListeners(taking)], steps, against);
  },
});
