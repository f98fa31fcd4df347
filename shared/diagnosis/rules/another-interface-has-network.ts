import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { entriesOf, isOnLink, isWhole, neighborState, wayTo } from '../facts-of-case.ts';
import { absentHostSteps, citeNeighbor } from '../link-steps.ts';
import { joinsOthers, networkOf } from '../own-networks.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const anotherInterfaceHasNetwork = defineRule({
  id: 'another-interface-has-network',
  signature: 'linux',
  title: 'Two interfaces of this machine are in the target’s network, and nobody answers on the one that is used',
  step: 'route',
  needs: ['attempts', 'ways', 'interfaces', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['neighbor-failed', 'host-not-on-link'],
  source:
    'ip-route(8), xnu bsd/net/route.c: of two routes to one network only one is used; RFC 1122 §3.3.4.2 multihoming',
  weight: 'problem',
  test(given) {
    const { ways, interfaces, neighborsAfter, neighborsBefore, platform } = given;
    const lost = endedWith(deadTries(given), 'unreachable', 'timed-out', 'host-down').flatMap((each) => {
      const used = wayTo(ways, each.address)?.answer?.interfaceName ?? null;
      const state = neighborState(neighborsAfter, each.address);
      const isUnanswered = state === 'silent' || (state === 'no-entry' && isWhole(given, 'neighborsAfter'));
      const isSilent = isOnLink(ways, each.address) && isUnanswered;
      const [one, other] = [true, false].map((isUsed) =>
        interfaces.find(
          (own) => (own.name === used) === isUsed && joinsOthers(own) && networkOf(own, each.address) !== undefined,
        ),
      );
      return isSilent && one !== undefined && other !== undefined ? [{ ...each, one, other }] : [];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no silent target is in the network of two interfaces');
    const { address, one, other } = first;
    const known = entriesOf(neighborsBefore ?? [], address).find(
      ({ mac, interfaceName }) => mac !== null && interfaceName === other.name,
    );
    const cited = [one, other].flatMap((own) => {
      const network = networkOf(own, address);
      return network === undefined
        ? []
        : [cite(`${own.name} has ${network.address}/${network.prefixLength}, which has ${address} in it.`, network)];
    });
    return finding(
      known === undefined ? 'possible' : 'very-likely',
      [
        ...cited,
        fact(`Packets for it leave by ${one.name}.`),
        ...citeTries(lost),
        citeNeighbor(neighborsAfter, address),
        ...(known === undefined ? [] : [cite(`By ${other.name} this machine has met it: ${known.mac}.`, known)]),
      ],
      [
        command(
          `Ask by ${other.name} instead:`,
          platform === 'linux' ? `ping -c 2 -I ${other.name} ${address}` : `ping -c 2 -b ${other.name} ${address}`,
        ),
        advice(
          `If that is answered: unplug or switch off ${one.name}, give one of the two another network, or put ${other.name} first${platform === 'linux' ? ' (a lower metric)' : ' (System Settings › Network, Set Service Order)'}.`,
        ),
        ...absentHostSteps(address).slice(0, 1),
      ],
      known === undefined ? [fact(`Whether ${address} is there by ${other.name} was not tried.`)] : [],
    );
  },
});
