import { visibleText } from '../../visible-text.ts';
import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const httpRedirectsInCircles = defineRule({
  id: 'http-redirects-in-circles',
  signature: 'linux',
  title: 'The web server sends the request in circles: one page leads to the next and back',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-refuses-request'],
  source: 'RFC 9110 §15.4: a client should detect cyclical redirections',
  weight: 'problem',
  test({ services }) {
    const circling = services.flatMap(({ address, redirects }) => {
      const last = redirects?.at(-1);
      return last?.notFollowed === 'a-loop' || last?.notFollowed === 'too-many' ? [{ address, redirects }] : [];
    });
    const [first] = circling;
    if (first === undefined || circling.length < services.length)
      return notApplicable('no redirect leads back, or another address answers');
    return finding(
      'certain',
      (first.redirects ?? []).map(({ status, from, to }) =>
        fact(`${visibleText(from, 200)} answers ${status}: go to ${visibleText(to, 200)}.`),
      ),
      [
        advice(
          'Look at the rules for redirects of the server and of the proxy before it: often each insists on its own http or https.',
        ),
        advice(
          'If the page wants a login or a cookie, try it in a browser: a program without cookies may be sent round.',
        ),
      ],
    );
  },
});
