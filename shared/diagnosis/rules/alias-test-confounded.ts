import type { ConnectAttempt } from '../../connect-attempt.ts';
import { action, advice, citeAttempt, finding, notApplicable, programName } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { isAccepted, triesOf } from '../tries.ts';

export const aliasTestConfounded = defineRule({
  id: 'alias-test-confounded',
  signature: 'X2',
  title: 'Two things changed at once, the address and the program: which of them helped is not shown',
  step: 'connect',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['another-address-dead'],
  source: 'facts X2, B2',
  weight: 'remark',
  test({ attempts }) {
    const failed = triesOf(attempts).filter(({ all }) => !all.some(isAccepted));
    const pair = failed.flatMap(({ program, address, last }) => {
      const good = attempts.find(
        (each) => isAccepted(each) && each.program !== program && each.target.address !== address,
      );
      const isCrossed =
        good !== undefined && (has(attempts, program, good.target.address) || has(attempts, good.program, address));
      return good === undefined || isCrossed ? [] : [{ last, good }];
    })[0];
    if (pair === undefined) return notApplicable('no success differs from a failure in both address and program');
    const { last, good } = pair;
    return finding(
      'certain',
      [citeAttempt(last), citeAttempt(good)],
      [
        action('Try both programs with both addresses', 'run-program-matrix'),
        advice(
          `By hand: ${programName(last.program)} to ${good.target.address}, and ${programName(good.program)} to ${last.target.address}.`,
        ),
      ],
    );
  },
});

const has = (attempts: readonly ConnectAttempt[], program: string, address: string): boolean =>
  attempts.some((each) => each.program === program && each.target.address === address);
