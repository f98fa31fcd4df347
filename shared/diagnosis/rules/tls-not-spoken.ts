import { advice, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls } from '../service-failures.ts';

const NO_TLS: readonly string[] = [
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_UNKNOWN_PROTOCOL',
];

export const tlsNotSpoken = defineRule({
  id: 'tls-not-spoken',
  signature: 'linux',
  title: 'The server does not speak TLS on this port',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-untrusted', 'closed-at-once'],
  source: 'RFC 8446 §5.1; OpenSSL SSL_R_WRONG_VERSION_NUMBER',
  weight: 'problem',
  test(given) {
    const evidence = failedTls(given, NO_TLS, /wrong version number|packet length too long/i);
    if (evidence.length === 0) return notApplicable('the server spoke TLS, or was not asked to');
    return finding('certain', evidence, [
      advice('Use http:// instead of https://, or the port on which the server has TLS.'),
      advice('If TLS was meant, switch it on in the server.'),
    ]);
  },
});
