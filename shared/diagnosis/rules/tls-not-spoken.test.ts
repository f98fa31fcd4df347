import { caseOf, ruleCases, served } from './testing.ts';
import { tlsNotSpoken } from './tls-not-spoken.ts';

const failed = (tlsError: string, said = 'handshake') => served('tls-failed', { tlsError, said });
ruleCases(tlsNotSpoken, {
  fires: {
    'plain HTTP answers': [caseOf({ services: [failed('ERR_SSL_WRONG_VERSION_NUMBER')] }), 'certain'],
    'OpenSSL says it in words': [
      caseOf({ services: [failed('EPROTO', 'SSL routines: wrong version number')] }),
      'certain',
    ],
  },
  nearMisses: { 'another protocol error': caseOf({ services: [failed('EPROTO', 'SSL alert number 40')] }) },
  lookAlikes: {
    'tls-untrusted': caseOf({ services: [failed('CERT_UNTRUSTED')] }),
    'closed-at-once': caseOf({ services: [served('closed')] }),
  },
});
