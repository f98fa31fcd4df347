import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { caseOf, onLinux, ruleCases, served, tried } from './testing.ts';
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

describe('a certificate that does not hold', () => {
  it('is told with its dates and the date of this machine, so that the wrong one of them is seen', () => {
    const day = (text: string) => Date.parse(text);
    const names = { subject: 'box', issuer: 'lab', names: [], isSelfSigned: false };
    const chain = [{ ...names, validFromMs: day('2025-01-01'), validToMs: day('2026-01-01') }];
    const services = [{ ...failed('CERT_NOT_YET_VALID'), tls: { protocol: null, alpn: null, chain } }];
    const attempts = [tried('accepted', { startedAtMs: day('1970-01-02') })];
    const [said] = judge(onLinux({ services, attempts }), [tlsExpired]);
    expect(JSON.stringify(said)).toContain(
      'holds from 2025-01-01 to 2026-01-01; by the clock of this machine it is 1970-01-02.',
    );
  });
});
