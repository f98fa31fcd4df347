import { citeAttempt, fact, finding, notApplicable } from '../answers.ts';
import { neighborState } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, programsOf, rootControl } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkDenied = defineRule({
  id: 'local-network-denied',
  signature: 'L1',
  title: 'macOS does not let the program use the local network (Local Network Privacy)',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'neighborsAfter'],
  makesMoot: ['local-network-silent', 'multicast-denied', 'discovery-denied'],
  lookAlikes: ['neighbor-search-ended', 'reject-route', 'unreachable-on-old-system'],
  source: 'facts L1, A6; Apple TN3179',
  weight: 'problem',
  test(given) {
    const { neighborsAfter } = given;
    const denied = markedTries(given).filter(({ address }) => neighborState(neighborsAfter, address) === 'resolved');
    const [first] = denied;
    if (first === undefined)
      return notApplicable('no program was refused twice on this Mac for a neighbour that is there');
    const evidence = [
      ...denied.flatMap(({ all }) => all.map(citeAttempt)),
      citeNeighbor(neighborsAfter, first.address),
      fact(`${programsOf(denied)}: nothing was sent, although the target is there and on the same link.`),
    ];
    const against =
      given.lastChange.linkChangedAtMs === null
        ? [fact('Whether the network had only just come up was not seen: then one more run in 10 s tells.')]
        : [];
    return finding('very-likely', evidence, [...localNetworkRepairs(denied), ...rootControl(first)], against);
  },
});
