import { caseOf, onLinux, ruleCases, served } from './testing.ts';
import { tlsHandshakeRefused } from './tls-handshake-refused.ts';

const failed = (tlsError: string) => [served('tls-failed', { tlsError })];
ruleCases(tlsHandshakeRefused, {
  fires: {
    'the server is too old': [onLinux({ services: failed('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') }), 'certain'],
    'this machine takes no such version': [caseOf({ services: failed('ERR_SSL_UNSUPPORTED_PROTOCOL') }), 'certain'],
    'no cipher in common': [onLinux({ services: failed('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE') }), 'certain'],
    'no such name': [onLinux({ services: failed('ERR_SSL_TLSV1_UNRECOGNIZED_NAME') }), 'certain'],
  },
  nearMisses: {
    'another address does better': onLinux({
      services: [...failed('ERR_SSL_UNSUPPORTED_PROTOCOL'), served('http', { status: 200 })],
    }),
    'another fault of TLS': onLinux({ services: failed('CERT_HAS_EXPIRED') }),
  },
  lookAlikes: {
    'tls-untrusted': onLinux({ services: failed('DEPTH_ZERO_SELF_SIGNED_CERT') }),
    'tls-not-spoken': onLinux({ services: failed('ERR_SSL_WRONG_VERSION_NUMBER') }),
    'tls-wants-client-certificate': onLinux({ services: failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED') }),
  },
});
