import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isTailnetAddress } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const tailnetFarFirewall = defineRule({
  id: 'tailnet-far-firewall',
  signature: 'T2',
  title: 'The tailnet works, but a firewall on the far machine or an access rule of the tailnet drops the connection',
  step: 'connect',
  needs: ['attempts', 'ways', 'tailnetPings'],
  makesMoot: ['no-answer-beyond-router', 'tunnel-silent'],
  lookAlikes: ['tailnet-service-absent', 'tailnet-peer-offline'],
  source: 'facts T2, H',
  weight: 'problem',
  test({ attempts, ways, tailnetPings, target: { port } }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(
      ({ address }) =>
        isTailnetAddress(ways, address) && tailnetPings.some((each) => each.address === address && each.isAnswered),
    );
    const [first] = silent;
    if (first === undefined) return notApplicable('no silent tailnet address that answers tailscale ping');
    return finding(
      'very-likely',
      [...citeTries(silent), fact(`tailscale ping to ${first.address} is answered.`)],
      [
        command('Does the far system itself answer?', `tailscale ping --icmp -c 3 ${first.address}`),
        advice(`If so, allow TCP port ${port} in the firewall there; if not, look at the access rules of the tailnet.`),
        advice('Tailscale’s log on this machine names the reason: look for “open-conn-track”.'),
      ],
    );
  },
});
