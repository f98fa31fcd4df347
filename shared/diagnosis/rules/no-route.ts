import { advice, citeTries, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const noRoute = defineRule({
  id: 'no-route',
  signature: 'N6',
  title: 'This machine knows no way to the target’s network',
  step: 'route',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['interface-down', 'router-says-unreachable'],
  source: 'facts N6, I1; connect(2) ENETUNREACH',
  weight: 'problem',
  test(given) {
    const lost = endedWith(deadTries(given), 'unreachable').filter(
      ({ last }) => last.outcome.kind === 'unreachable' && last.outcome.scope === 'network' && failedHere(last),
    );
    if (lost.length === 0) return notApplicable('no try ended at once with ENETUNREACH');
    return finding('certain', citeTries(lost), [
      advice('Check that this machine is connected: cable or Wi-Fi, an address, a router.'),
      ...(given.platform === 'linux'
        ? [command('See its routes:', 'ip route'), command('And its addresses:', 'ip -br addr')]
        : [command('See which interfaces are in use:', 'scutil --nwi')]),
      ...(lost.some(({ last }) => last.target.family === 'ipv6')
        ? [advice('For an IPv6 address: this network may have no IPv6; use the IPv4 address of the target.')]
        : []),
    ]);
  },
});
