import { isOnLink } from '../facts-of-case.ts';
import { judgeAbsence } from '../link-steps.ts';
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
    const silent = endedWith(deadTries(given), 'host-down', 'timed-out').filter(
      ({ address, all }) => isOnLink(given.ways, address) && all.every(({ outcome }) => outcome.kind !== 'unreachable'),
    );
    return judgeAbsence(given, silent);
  },
});
