import { isAnswer } from '../../connect-attempt.ts';
import { citeAttempt, finding, notApplicable } from '../answers.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkDeniedButNotToRoot = defineRule({
  id: 'local-network-denied-but-not-to-root',
  signature: 'L2',
  title: 'macOS does not let the program use the local network; the administrator’s program gets through',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'rootAttempts'],
  makesMoot: [...WEAKER_WORDS, 'local-network-denied-but-reached-otherwise'],
  lookAlikes: ['refused-for-root-too'],
  source: 'facts L2, A4: root is never stopped; Apple TN3179',
  weight: 'problem',
  test(given) {
    const through = given.rootAttempts.filter(isAnswer);
    const denied = markedTries(given).filter(({ address }) => through.some(({ target }) => target.address === address));
    if (denied.length === 0) return notApplicable('no program is refused here where root gets an answer');
    const evidence = [...denied.flatMap(({ all }) => all.map(citeAttempt)), ...through.map(citeAttempt)];
    return finding('certain', evidence, localNetworkRepairs(denied));
  },
});
