import { advice, fact, finding, notApplicable } from '../answers.ts';
import { hasNoFrontPage } from '../front-page.ts';
import { defineRule } from '../rule.ts';
import { httpStatuses } from '../service-failures.ts';

export const httpNoFrontPage = defineRule({
  id: 'http-no-front-page',
  signature: 'linux',
  title:
    'The web server answers, and has nothing at its front page (/): whether it serves what the program asks for is not shown',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-refuses-request'],
  source: 'RFC 9110 §15.5.5 (404), §15.5.6 (405), §4.2.3: an empty path is /',
  weight: 'remark',
  test({ services, target }) {
    const bare = httpStatuses(services, 400, 499).filter((each) => hasNoFrontPage(target, each));
    if (bare.length === 0) return notApplicable('a page was named, or the front page is there');
    return finding(
      'certain',
      bare.map(({ address, status }) => fact(`${address} answered with HTTP status ${status} to a request for /.`)),
      [advice('Name the page that the program asks for (such as http://host:port/health), and it is asked for.')],
    );
  },
});
