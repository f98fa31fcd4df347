import { isAnswer } from '../../connect-attempt.ts';
import { citeAttempt, finding, notApplicable } from '../answers.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, rootControl, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

/** Programs of macOS itself; /usr/local is the person's own. */
const APPLE_TOOL = /^(?:\/usr\/(?:bin|sbin|libexec)|\/bin|\/sbin|\/System)\//;

export const localNetworkDeniedToOthers = defineRule({
  id: 'local-network-denied-to-others',
  signature: 'L3',
  title: 'macOS lets its own programs use the local network, but not this one (Local Network Privacy)',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS],
  makesMoot: WEAKER_WORDS,
  lookAlikes: ['local-network-denied-to-program'],
  source: 'facts L3, A4 rule 3',
  weight: 'problem',
  test(given) {
    const through = given.attempts.filter((each) => APPLE_TOOL.test(each.program) && isAnswer(each));
    const denied = markedTries(given).filter(
      ({ address, program }) => !APPLE_TOOL.test(program) && through.some(({ target }) => target.address === address),
    );
    const [first] = denied;
    if (first === undefined) return notApplicable('no program is refused here where one of macOS gets an answer');
    const evidence = [...denied.flatMap(({ all }) => all.map(citeAttempt)), ...through.map(citeAttempt)];
    return finding('very-likely', evidence, [...localNetworkRepairs(denied), ...rootControl(first)]);
  },
});
