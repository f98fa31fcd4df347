import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { isWhole, neighborState, wayTo } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { isVirtualNetwork } from '../own-networks.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const goesIntoVirtualNetwork = defineRule({
  id: 'goes-into-virtual-network',
  signature: 'linux',
  title:
    'Packets for the target go into a network for containers or virtual machines of this machine itself, where nobody answers',
  step: 'route',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [
    'neighbor-failed',
    'host-not-on-link',
    'neighbor-search-ended',
    'no-carrier',
    'wrong-netmask',
    'outgoing-filtered',
  ],
  lookAlikes: ['neighbor-failed', 'no-carrier'],
  source: 'dockerd(8) bip, default-address-pools: 172.17.0.0/16 and the next ones unless told; facts A2 (bridge100)',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter, platform } = given;
    if (!isWhole(given, 'neighborsAfter')) return notApplicable('the neighbour table may lack rows');
    const lost = endedWith(deadTries(given), 'unreachable', 'timed-out', 'host-down').flatMap((each) => {
      const answer = wayTo(ways, each.address)?.answer ?? null;
      const name = answer?.interfaceName ?? '';
      const isInside = answer?.gateway === null && isVirtualNetwork(name);
      const isSilent = neighborState(neighborsAfter, each.address) !== 'resolved';
      return isInside && isSilent ? [{ ...each, answer, name }] : [];
    });
    const [first] = lost;
    if (first === undefined)
      return notApplicable('no failed try went into a network for containers or virtual machines');
    const { address, answer, name } = first;
    return finding(
      'very-likely',
      [
        cite(`The way to ${address} is ${name}, which this machine has for containers or virtual machines.`, answer),
        ...citeTries(lost),
        citeNeighbor(neighborsAfter, address),
      ],
      platform === 'linux' ? onLinux(name) : onMac(name),
      [fact(`Whether ${address} is meant to be in that network or is another machine outside is not known.`)],
    );
  },
});

const onLinux = (name: string): readonly NextStep[] => [
  command('If a container is meant, see whether it runs:', 'docker ps'),
  advice(
    `If another machine is meant: the network of ${name} has the same addresses as that machine’s, and comes first. Give the engine other ones (Docker: “bip” and “default-address-pools” in /etc/docker/daemon.json) and start it again, or remove the network.`,
  ),
  command('See the networks of Docker:', 'docker network ls'),
];

const onMac = (name: string): readonly NextStep[] => [
  advice('If a virtual machine is meant: see that it runs, and which address it has.'),
  advice(
    `If another machine is meant: the network of ${name} has the same addresses. Quit the program for virtual machines, or switch off Internet Sharing, and try again.`,
  ),
  command('See which network it has:', `ifconfig ${name}`),
];
