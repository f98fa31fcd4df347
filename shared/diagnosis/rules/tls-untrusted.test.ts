import { caseOf, ruleCases, served } from './testing.ts';
import { tlsUntrusted } from './tls-untrusted.ts';

const failed = (tlsError: string) => served('tls-failed', { tlsError, said: 'certificate' });
ruleCases(tlsUntrusted, {
  fires: {
    'signed by itself': [caseOf({ services: [failed('DEPTH_ZERO_SELF_SIGNED_CERT')] }), 'certain'],
    'a certificate between is missing': [caseOf({ services: [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE')] }), 'certain'],
  },
  nearMisses: { 'TLS is well': caseOf({ services: [served('tls')] }) },
  lookAlikes: {
    'tls-expired': caseOf({ services: [failed('CERT_HAS_EXPIRED')] }),
    'tls-not-spoken': caseOf({ services: [failed('ERR_SSL_WRONG_VERSION_NUMBER')] }),
  },
});
