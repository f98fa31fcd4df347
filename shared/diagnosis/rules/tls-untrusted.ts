import { advice, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

const UNTRUSTED: readonly string[] = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'CERT_REVOKED',
];

export const tlsUntrusted = defineRule({
  id: 'tls-untrusted',
  signature: 'linux',
  title: 'This machine does not trust who signed the server’s certificate',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-expired', 'tls-not-spoken'],
  source: 'RFC 5280 §6; openssl-verify(1)',
  weight: 'problem',
  test(given) {
    const evidence = failedTls(given, UNTRUSTED);
    if (evidence.length === 0) return notApplicable('no certificate was untrusted');
    return finding('certain', evidence, [
      advice(
        'If it is your own server, make its authority known to this machine, or have the server send the certificates between.',
      ),
      advice(
        'If a company proxy reads along, its authority must be installed; otherwise do not go on: somebody may be between.',
      ),
      command('See who signed it:', opensslCommand(given)),
    ]);
  },
});
