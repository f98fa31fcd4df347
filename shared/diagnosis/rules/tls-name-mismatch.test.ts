import { caseOf, onLinux, ruleCases, served } from './testing.ts';
import { tlsNameMismatch } from './tls-name-mismatch.ts';

const failed = (tlsError: string | null) => served('tls-failed', { tlsError, said: 'certificate' });
ruleCases(tlsNameMismatch, {
  fires: { 'another name': [caseOf({ services: [failed('ERR_TLS_CERT_ALTNAME_INVALID')] }), 'certain'] },
  nearMisses: {
    'another address has the right one': onLinux({
      services: [failed('ERR_TLS_CERT_ALTNAME_INVALID'), served('http', { status: 200, address: '2001:db8::20' })],
    }),
    'the error has no name': caseOf({ services: [failed(null)] }),
  },
  lookAlikes: {
    'tls-expired': caseOf({ services: [failed('CERT_HAS_EXPIRED')] }),
    'tls-untrusted': caseOf({ services: [failed('DEPTH_ZERO_SELF_SIGNED_CERT')] }),
  },
});
