import { isLinkLocal } from '../../address.ts';
import { advice, citeTries, command, finding, notApplicable } from '../answers.ts';
import type { Case } from '../case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere, isHostUnreachableHere, type Tries } from '../tries.ts';

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
    const lost = endedWith(deadTries(given), 'unreachable').filter((each) => isPlain(each) || isIpv6OfMac(given, each));
    if (lost.length === 0) return notApplicable('no try ended at once for want of a way');
    return finding(lost.some(isPlain) ? 'certain' : 'very-likely', citeTries(lost), [
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

const isPlain = ({ last }: Tries): boolean =>
  last.outcome.kind === 'unreachable' && last.outcome.scope === 'network' && failedHere(last);

/** macOS may answer EHOSTUNREACH where IPv6 has no route (xnu in6_src.c); its own route table then says so as well. */
function isIpv6OfMac({ platform, ways }: Case, { address, last }: Tries): boolean {
  const way = (ways ?? []).find((each) => each.address === address);
  return (
    platform === 'darwin' &&
    last.target.family === 'ipv6' &&
    !isLinkLocal(last.target) &&
    isHostUnreachableHere(last) &&
    way?.answer?.failure != null
  );
}
