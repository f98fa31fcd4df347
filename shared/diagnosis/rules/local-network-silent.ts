import { isAnswer } from '../../connect-attempt.ts';
import { citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { isWhole, neighborState } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, rootControl } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkSilent = defineRule({
  id: 'local-network-silent',
  signature: 'L6',
  title: 'macOS probably does not let the program use the local network: nothing is ever sent',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'neighborsAfter', 'controls'],
  makesMoot: [],
  lookAlikes: ['host-not-on-link', 'local-network-denied'],
  source: 'facts L6, A6: a dead host would hang or give EHOSTDOWN',
  weight: 'problem',
  test(given) {
    const { neighborsAfter, controls } = given;
    const answered = controls.filter(isAnswer);
    const denied = markedTries(given).filter(({ address }) => {
      const state = neighborState(neighborsAfter, address);
      return state === 'silent' || (state === 'no-entry' && isWhole(given, 'neighborsAfter'));
    });
    const [first] = denied;
    if (first === undefined || answered.length === 0)
      return notApplicable('no program was refused here again and again while the router or the Internet answers');
    const evidence = [
      ...denied.flatMap(({ all }) => all.map(citeAttempt)),
      citeNeighbor(neighborsAfter, first.address),
      ...answered.map(citeAttempt),
    ];
    const against = [fact('The hardware address of the target is not known: it may be off as well.')];
    const isOften = markedTries(given, 3).some(({ address }) => address === first.address);
    const steps = [
      command('As administrator, see whether the target answers at all:', `sudo /sbin/ping -n -c 2 ${first.address}`),
      ...rootControl(first),
    ];
    return finding(isOften ? 'very-likely' : 'possible', evidence, [...steps, ...localNetworkRepairs(denied)], against);
  },
});
