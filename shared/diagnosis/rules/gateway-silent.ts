import { advice, citeTries, command, finding, notApplicable } from '../answers.ts';
import { isRouted, neighborState, wayTo } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const gatewaySilent = defineRule({
  id: 'gateway-silent',
  signature: 'N2',
  title: 'The router that leads to the target does not answer',
  step: 'neighbor',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: ['no-answer-beyond-router', 'router-says-unreachable'],
  lookAlikes: ['no-answer-beyond-router', 'reject-route'],
  source: 'facts N2, I1: EHOSTUNREACH while the gateway’s ARP entry is held',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter } = given;
    const behind = endedWith(deadTries(given), 'unreachable', 'timed-out', 'host-down').flatMap((each) => {
      const gateway = wayTo(ways, each.address)?.answer?.gateway ?? null;
      const isSilent = gateway !== null && neighborState(neighborsAfter, gateway) === 'silent';
      return isSilent && isRouted(ways, each.address) ? [{ ...each, gateway }] : [];
    });
    const [first] = behind;
    if (first === undefined) return notApplicable('no failed try went by a router that is silent');
    const { gateway } = first;
    return finding(
      'very-likely',
      [...citeTries(behind), citeNeighbor(neighborsAfter, gateway)],
      [
        advice('Check the cable or Wi-Fi of this machine and that the router is on.'),
        advice(`Check that ${gateway} is still the router here: after a change of network, renew the address (DHCP).`),
        command('Ask the router:', `ping -c 2 ${gateway}`),
      ],
    );
  },
});
