import { caseOf, onLinux, ruleCases, served } from './testing.ts';
import { tlsWantsClientCertificate } from './tls-wants-client-certificate.ts';

const failed = (tlsError: string) => [served('tls-failed', { tlsError })];
ruleCases(tlsWantsClientCertificate, {
  fires: {
    'TLS 1.3 says so': [onLinux({ services: failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED') }), 'certain'],
    'TLS 1.2 calls it bad': [caseOf({ services: failed('ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE') }), 'certain'],
  },
  nearMisses: {
    'another address does better': onLinux({
      services: [...failed('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), served('http', { status: 200 })],
    }),
    'the certificate of the server is meant': onLinux({ services: failed('CERT_HAS_EXPIRED') }),
  },
  lookAlikes: {
    'tls-untrusted': onLinux({ services: failed('DEPTH_ZERO_SELF_SIGNED_CERT') }),
    'tls-handshake-refused': onLinux({ services: failed('ERR_SSL_UNSUPPORTED_PROTOCOL') }),
  },
});
