import { cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isOnLink, isWhole, neighborState, wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const outgoingFiltered = defineRule({
  id: 'outgoing-filtered',
  signature: 'linux',
  title: 'The connection never leaves this machine: a firewall here drops it on the way out',
  step: 'this-machine',
  platform: 'linux',
  needs: ['attempts', 'ways', 'interfaces', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['neighbor-failed', 'packets-dropped'],
  source:
    'arp(7), net/core/neighbour.c: the first packet to a neighbour makes its entry, so without an entry none was sent',
  weight: 'problem',
  test(given) {
    const { ways, interfaces, neighborsAfter } = given;
    if (!isWhole(given, 'neighborsAfter')) return notApplicable('the neighbour table may lack rows');
    const unsent = endedWith(deadTries(given), 'timed-out').filter(({ address }) => {
      const leaves = interfaces.find(({ name }) => name === wayTo(ways, address)?.answer?.interfaceName);
      const asksNeighbors = leaves !== undefined && leaves.mac !== null && !leaves.flags.includes('NOARP');
      return asksNeighbors && isOnLink(ways, address) && neighborState(neighborsAfter, address) === 'no-entry';
    });
    const [first] = unsent;
    const answer = first === undefined ? null : (wayTo(ways, first.address)?.answer ?? null);
    if (first === undefined || answer === null)
      return notApplicable('no unanswered try left the neighbour table without an entry');
    return finding(
      'very-likely',
      [
        ...citeTries(unsent),
        cite(`The way to ${first.address} is straight over ${answer.interfaceName}.`, answer),
        fact(`Yet this machine never asked who has ${first.address}, as it does before it sends anything there.`),
      ],
      [
        command('Look for rules on outgoing packets (as root):', 'nft list ruleset'),
        command('With ufw:', 'ufw status verbose'),
      ],
    );
  },
});
