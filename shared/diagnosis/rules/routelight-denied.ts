import { isAnswer } from '../../connect-attempt.ts';
import { action, advice, citeAttempt, finding, notApplicable } from '../answers.ts';
import { MARK_NEEDS, markedTries } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const routelightDenied = defineRule({
  id: 'routelight-denied',
  signature: 'L5',
  title: 'Routelight itself may not use the local network: its other tests on this network say little until it may',
  step: 'this-machine',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'rootAttempts'],
  makesMoot: [],
  lookAlikes: ['local-network-denied-to-program'],
  source: 'facts L5, A9',
  weight: 'remark',
  test(given) {
    const through = given.rootAttempts.filter(isAnswer);
    const own = markedTries(given).filter(
      ({ program, address }) => program === 'routelight' && through.some(({ target }) => target.address === address),
    );
    if (own.length === 0) return notApplicable('Routelight is not refused where root gets an answer');
    return finding(
      'certain',
      [...own.flatMap(({ all }) => all.map(citeAttempt)), ...through.map(citeAttempt)],
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice('Switch Routelight on there (or the terminal it was started from), quit it and open it again.'),
      ],
    );
  },
});
