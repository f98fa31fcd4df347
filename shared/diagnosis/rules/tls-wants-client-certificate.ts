import { advice, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

const WANTED = /CERTIFICATE_REQUIRED|PEER_DID_NOT_RETURN_A_CERTIFICATE|ALERT_BAD_CERTIFICATE/;

export const tlsWantsClientCertificate = defineRule({
  id: 'tls-wants-client-certificate',
  signature: 'linux',
  title: 'The server wants to see a certificate of the client, and was shown none',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-untrusted', 'tls-handshake-refused'],
  source: 'RFC 8446 §4.3.2, §6.2 certificate_required (116); RFC 5246 §7.2.2 bad_certificate (42)',
  weight: 'problem',
  test(given) {
    const names = given.services.flatMap(({ tlsError }) => (WANTED.test(tlsError ?? '') ? [tlsError ?? ''] : []));
    const evidence = failedTls(given, names);
    if (evidence.length === 0) return notApplicable('no server asked in vain for a certificate');
    return finding('certain', evidence, [
      advice('The way and the server are well: give the program its client certificate and key.'),
      command(
        'Try it with yours:',
        `curl -v --cert client.pem --key client.key https://${given.target.host}:${given.target.port ?? 443}/`,
      ),
      command('See whose certificates the server accepts:', opensslCommand(given)),
    ]);
  },
});
