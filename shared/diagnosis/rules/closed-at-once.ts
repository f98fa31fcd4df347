import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const closedAtOnce = defineRule({
  id: 'closed-at-once',
  signature: 'F7',
  title: 'The server accepts the connection and ends it without a word',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-hangs', 'tls-not-spoken'],
  source: 'facts I4 “connected then zero bytes”; RFC 9293 §3.6',
  weight: 'problem',
  test({ services, target: { port } }) {
    const ended = services.filter(
      ({ kind, said }) =>
        (kind === 'closed' && said === null) || (kind === 'failed' && said?.includes('ECONNRESET') === true),
    );
    if (ended.length === 0 || ended.length < services.length)
      return notApplicable('the service said something, or did not end the connection');
    return finding(
      'very-likely',
      ended.map(({ address, elapsedMs, kind }) =>
        fact(
          `${address} ${kind === 'closed' ? 'closed' : 'reset'} the connection after ${elapsedMs} ms, without a byte.`,
        ),
      ),
      [
        advice('Look at the server’s log: it may crash on each connection, or take only certain addresses.'),
        advice(
          `Check that port ${port} belongs to the program you mean, and whether it expects TLS or another protocol.`,
        ),
        advice('If a proxy or port forward answers there, check that the server behind it runs.'),
      ],
    );
  },
});
