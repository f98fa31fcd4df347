import { caseOf, onLinux, ruleCases, served } from './testing.ts';
import { tlsExpired } from './tls-expired.ts';

const failed = (tlsError: string) => served('tls-failed', { tlsError, said: 'certificate' });
ruleCases(tlsExpired, {
  fires: {
    expired: [caseOf({ services: [failed('CERT_HAS_EXPIRED')] }), 'certain'],
    'not valid yet': [onLinux({ services: [failed('CERT_NOT_YET_VALID')] }), 'certain'],
  },
  nearMisses: { 'plain HTTP': caseOf({ services: [served('http', { status: 200 })] }) },
  lookAlikes: {
    'tls-name-mismatch': caseOf({ services: [failed('ERR_TLS_CERT_ALTNAME_INVALID')] }),
    'tls-untrusted': caseOf({ services: [failed('SELF_SIGNED_CERT_IN_CHAIN')] }),
  },
});
