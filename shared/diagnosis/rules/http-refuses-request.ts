import { advice, fact, finding, notApplicable } from '../answers.ts';
import { hasNoFrontPage } from '../front-page.ts';
import { defineRule } from '../rule.ts';
import { httpStatuses } from '../service-failures.ts';

export const httpRefusesRequest = defineRule({
  id: 'http-refuses-request',
  signature: 'linux',
  title: 'The connection works; the web server refuses this request',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-server-fails', 'http-no-front-page'],
  source: 'RFC 9110 §15.5',
  weight: 'problem',
  test({ services, target }) {
    const refused = httpStatuses(services, 400, 499).filter((each) => !hasNoFrontPage(target, each));
    if (refused.length === 0) return notApplicable('no web server answered 4xx everywhere');
    const isAskedWho = refused.some(({ status }) => status === 401 || status === 403);
    return finding(
      isAskedWho ? 'possible' : 'certain',
      refused.map(({ address, status }) => fact(`${address} answered with HTTP status ${status}.`)),
      [
        advice(MEANING[refused[0]?.status ?? 0] ?? 'Check the path, the host name and the credentials of the request.'),
        advice('The network is not at fault: the server was reached and answered.'),
      ],
      isAskedWho ? [fact('Routelight asks without a login; a program that has one may be served.')] : [],
    );
  },
});

const MEANING: Readonly<Record<number, string>> = {
  401: 'Log in, or send a valid token: the server wants to know who asks.',
  403: 'The server knows the page, but does not let this request have it: check rights and allowed addresses.',
  404: 'Check the path: the server has nothing there.',
  407: 'A proxy in between wants a login: check the proxy settings.',
  421: 'The server is not set up for this host name: check it.',
  429: 'Too many requests: wait, then ask less often.',
};
