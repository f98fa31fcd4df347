import { isAnswer } from '../../connect-attempt.ts';
import { advice, citeAttempt, finding, notApplicable } from '../answers.ts';
import { isRouted } from '../facts-of-case.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkDeniedButReachedOtherwise = defineRule({
  id: 'local-network-denied-but-reached-otherwise',
  signature: 'L14',
  title: 'macOS does not let the program use the local network; by a tunnel or router it reaches the same target',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS],
  makesMoot: WEAKER_WORDS,
  lookAlikes: ['local-network-denied'],
  source: 'facts L14, A2, H; minimum evidence',
  weight: 'problem',
  test(given) {
    const { attempts, ways } = given;
    const answers = attempts.filter((each) => isAnswer(each) && isRouted(ways, each.target.address));
    const denied = markedTries(given).filter(({ program }) => answers.some((each) => each.program === program));
    const [first] = denied;
    if (first === undefined) return notApplicable('no program that is refused here reached the target by another way');
    const by = answers.filter(({ program }) => denied.some((each) => each.program === program));
    return finding(
      'certain',
      [...denied.flatMap(({ all }) => all.map(citeAttempt)), ...by.map(citeAttempt)],
      [
        advice(`Use ${by[0]?.target.address ?? 'the other address'} meanwhile: that way needs no permission.`),
        ...localNetworkRepairs(denied),
      ],
    );
  },
});
