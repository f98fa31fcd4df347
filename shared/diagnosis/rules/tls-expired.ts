import { advice, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

export const tlsExpired = defineRule({
  id: 'tls-expired',
  signature: 'linux',
  title: 'The server’s certificate is out of date, or the clock of this machine is wrong',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-name-mismatch', 'tls-untrusted'],
  source: 'RFC 5280 §4.1.2.5; openssl-verify(1) X509_V_ERR_CERT_HAS_EXPIRED, CERT_NOT_YET_VALID',
  weight: 'problem',
  test(given) {
    const evidence = failedTls(given, ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
    if (evidence.length === 0) return notApplicable('no certificate was out of date');
    return finding('certain', evidence, [
      command('Compare the clock of this machine:', 'date'),
      advice('If it is right, have the certificate of the server renewed.'),
      command('See its dates:', opensslCommand(given)),
    ]);
  },
});
