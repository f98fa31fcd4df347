import { citeAttempt, finding, notApplicable } from '../answers.ts';
import { isOnLink, isWhole, neighborState } from '../facts-of-case.ts';
import { absentHostSteps, citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, isHostUnreachableHere } from '../tries.ts';

export const neighborSearchEnded = defineRule({
  id: 'neighbor-search-ended',
  signature: 'N5',
  title: 'Nobody answers at this address: one “No route to host”, then “Host is down”',
  step: 'neighbor',
  platform: 'darwin',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['host-not-on-link', 'local-network-denied'],
  source: 'facts N5, I1: the call that makes the sixth ARP attempt gets EHOSTUNREACH, later ones EHOSTDOWN',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter } = given;
    const ended = endedWith(deadTries(given), 'host-down').filter(
      ({ address, all }) => isOnLink(ways, address) && all.filter(isHostUnreachableHere).length === 1,
    );
    const [first] = ended;
    if (first === undefined) return notApplicable('no single EHOSTUNREACH before EHOSTDOWN');
    const state = neighborState(neighborsAfter, first.address);
    if (state === 'resolved' || (state === 'no-entry' && !isWhole(given, 'neighborsAfter')))
      return notApplicable('the hardware address is known, or the table may lack rows');
    const evidence = [...first.all.map(citeAttempt), citeNeighbor(neighborsAfter, first.address)];
    return finding('very-likely', evidence, absentHostSteps(first.address));
  },
});
