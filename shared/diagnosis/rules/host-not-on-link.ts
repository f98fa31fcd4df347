import { citeAttempt, clear, fact, finding, notApplicable } from '../answers.ts';
import { isOnLink, isWhole, neighborState } from '../facts-of-case.ts';
import { absentHostSteps, answersOnLink, citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const hostNotOnLink = defineRule({
  id: 'host-not-on-link',
  signature: 'N1',
  title: 'Nobody answers at this address on the local network: the machine is off, elsewhere, or kept apart',
  step: 'neighbor',
  platform: 'darwin',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: ['neighbor-search-ended'],
  lookAlikes: ['packets-dropped', 'neighbor-search-ended'],
  source: 'facts N1, I1: EHOSTDOWN after five ARP requests; the first try waits for ARP',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter, controls } = given;
    const silent = endedWith(deadTries(given), 'host-down', 'timed-out').filter(
      ({ address, all }) => isOnLink(ways, address) && all.every(({ outcome }) => outcome.kind !== 'unreachable'),
    );
    const [first] = silent;
    if (first === undefined) return notApplicable('no try to an on-link address hung or ended with EHOSTDOWN');
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
        : [fact('No other machine on this network was tried: the link of this Mac itself may be at fault.')];
    return finding(others.length > 0 ? 'certain' : 'very-likely', evidence, absentHostSteps(first.address), against);
  },
});
