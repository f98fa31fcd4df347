import { isAnswer } from '../../connect-attempt.ts';
import { citeAttempt, finding, notApplicable } from '../answers.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, rootControl, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkDeniedToProgram = defineRule({
  id: 'local-network-denied-to-program',
  signature: 'L4',
  title: 'macOS lets Routelight use the local network, but not this program (Local Network Privacy)',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS],
  makesMoot: [...WEAKER_WORDS, 'local-network-denied-to-others'],
  lookAlikes: ['local-network-denied', 'program-misreads-errors'],
  source: 'facts L4; Apple TN3179: the permission belongs to each app',
  weight: 'problem',
  test(given) {
    const own = given.attempts.filter((each) => each.program === 'routelight' && isAnswer(each));
    const denied = markedTries(given).filter(
      ({ program, address }) => program !== 'routelight' && own.some(({ target }) => target.address === address),
    );
    const [first] = denied;
    if (first === undefined) return notApplicable('no other program is refused here where Routelight gets an answer');
    const evidence = [...denied.flatMap(({ all }) => all.map(citeAttempt)), ...own.map(citeAttempt)];
    return finding('very-likely', evidence, [...localNetworkRepairs(denied), ...rootControl(first)]);
  },
});
