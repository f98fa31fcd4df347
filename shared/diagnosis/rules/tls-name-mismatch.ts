import { advice, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

export const tlsNameMismatch = defineRule({
  id: 'tls-name-mismatch',
  signature: 'linux',
  title: 'The server’s certificate is for another name',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-expired', 'tls-untrusted'],
  source: 'RFC 9525; Node ERR_TLS_CERT_ALTNAME_INVALID',
  weight: 'problem',
  test(given) {
    const evidence = failedTls(given, ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH', 'IP_ADDRESS_MISMATCH']);
    if (evidence.length === 0) return notApplicable('no certificate was for another name');
    return finding('certain', evidence, [
      advice('Use the name that the certificate is for, or have a certificate made that names this one too.'),
      advice('If the name is right, it may lead to the wrong machine: check its address.'),
      command('See the names in it:', opensslCommand(given)),
    ]);
  },
});
