import { advice, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

/** OpenSSL's names of versions and ciphers in which the two sides do not meet, its own and those of alerts 40, 70, 71, 112, 120. */
const NO_COMMON_GROUND =
  /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|NO_PROTOCOLS_AVAILABLE|ALERT_HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|ALERT_INSUFFICIENT_SECURITY|UNRECOGNIZED_NAME|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK|EE_KEY_TOO_SMALL|UNSAFE_LEGACY_RENEGOTIATION|ALERT_INTERNAL_ERROR|TLSV1_ALERT_DECODE_ERROR/;

export const tlsHandshakeRefused = defineRule({
  id: 'tls-handshake-refused',
  signature: 'linux',
  title: 'The server and this machine find no TLS version, cipher or name in common, so the handshake ends',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-untrusted', 'tls-not-spoken', 'tls-wants-client-certificate'],
  source: 'RFC 8446 §6.2 alerts 40, 70, 71, 112; OpenSSL sslerr.h',
  weight: 'problem',
  test(given) {
    const names = given.services.flatMap(({ tlsError }) =>
      NO_COMMON_GROUND.test(tlsError ?? '') ? [tlsError ?? ''] : [],
    );
    const evidence = failedTls(given, names);
    if (evidence.length === 0)
      return notApplicable('the TLS handshake did not end for want of a version, cipher or name');
    const isOld = names.some((name) => /PROTOCOL/.test(name));
    const isName = names.some((name) => /UNRECOGNIZED_NAME|INTERNAL_ERROR|HANDSHAKE_FAILURE/.test(name));
    return finding('certain', evidence, [
      ...(isOld
        ? [
            advice(
              'The server speaks only old TLS (before 1.2) or only newer than this machine: update the older side.',
            ),
          ]
        : [advice('Compare the ciphers and key sizes that the server allows with what clients of today offer.')]),
      ...(isName && !given.target.isName
        ? [advice('Use the name instead of the address: many servers end the handshake when no name is given (SNI).')]
        : []),
      command('See what the server takes:', opensslCommand(given)),
    ]);
  },
});
