import { citeAttempt, clear, fact, finding, notApplicable } from '../answers.ts';
import { isOnLink, isWhole, neighborState } from '../facts-of-case.ts';
import { absentHostSteps, answersOnLink, citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const neighborFailed = defineRule({
  id: 'neighbor-failed',
  signature: 'linux N1',
  title: 'Nobody answers at this address on the local network: the machine is off, elsewhere, or kept apart',
  step: 'neighbor',
  platform: 'linux',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['firewall-prohibits', 'packets-dropped'],
  source: 'facts I1 (Linux: EHOSTUNREACH after about 3 s of ARP); arp(7) mcast_solicit, retrans_time_ms',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter, controls } = given;
    const silent = endedWith(deadTries(given), 'unreachable', 'timed-out').filter(
      ({ address, last }) => isOnLink(ways, address) && last.isSynchronous !== true,
    );
    const [first] = silent;
    if (first === undefined) return notApplicable('no try to an on-link address went unanswered');
    const state = neighborState(neighborsAfter, first.address);
    const cited = citeNeighbor(neighborsAfter, first.address);
    if (state === 'resolved') return clear(cited);
    if (state === 'no-entry' && !isWhole(given, 'neighborsAfter'))
      return notApplicable('the neighbour table may lack rows');
    const others = answersOnLink(controls, neighborsAfter, first.address);
    const evidence = [...silent.map(({ last }) => citeAttempt(last)), cited, ...others];
    const against =
      others.length > 0
        ? []
        : [fact('No other machine on this network was tried: the link of this machine itself may be at fault.')];
    return finding(others.length > 0 ? 'certain' : 'very-likely', evidence, absentHostSteps(first.address), against);
  },
});
