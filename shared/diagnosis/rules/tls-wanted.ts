import { advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const tlsWanted = defineRule({
  id: 'tls-wanted',
  signature: 'linux',
  title: 'The server wants TLS on this port: use https:// instead of http://',
  step: 'service',
  needs: ['services'],
  makesMoot: ['closed-at-once', 'http-refuses-request', 'http-not-spoken', 'reset-after-accept'],
  lookAlikes: ['closed-at-once', 'tls-not-spoken'],
  source: 'RFC 8446 §5.1: a plain request is no TLS record; most servers close, some answer 400 and say so',
  weight: 'problem',
  test({ services, target }) {
    const secured = services.filter(({ speaks }) => speaks === 'tls');
    if (target.scheme !== 'http' || secured.length === 0 || secured.length < services.length)
      return notApplicable('plain HTTP was not asked for, or not answered with TLS everywhere');
    return finding(
      'certain',
      secured.map(({ address }) => fact(`${address} speaks TLS on port ${target.port}, and was asked in plain text.`)),
      [
        advice('Use https:// for this address and port.'),
        advice(
          'If plain HTTP was meant, it is on another port (often 80 or 8080), or has to be switched on in the server.',
        ),
      ],
    );
  },
});
