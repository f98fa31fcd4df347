import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { httpStatuses } from '../service-failures.ts';

export const httpServerFails = defineRule({
  id: 'http-server-fails',
  signature: 'linux',
  title: 'The connection works; the web server, or what stands behind it, fails',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-refuses-request', 'http-hangs'],
  source: 'RFC 9110 §15.6',
  weight: 'problem',
  test({ services }) {
    const failed = httpStatuses(services, 500, 599);
    if (failed.length === 0) return notApplicable('no web server answered 5xx everywhere');
    const isGateway = failed.some(({ status }) => status !== null && status >= 502 && status <= 504);
    return finding(
      'certain',
      failed.map(({ address, status }) => fact(`${address} answered with HTTP status ${status}.`)),
      [
        advice(
          isGateway
            ? 'A proxy answered, but not the server behind it: check that it runs and that the proxy has the right address.'
            : 'Look at the log of the web server: the fault is in its program.',
        ),
        advice('The network between here and there is not at fault.'),
      ],
    );
  },
});
