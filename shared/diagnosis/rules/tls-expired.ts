import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import type { Case, ServiceOutcome } from '../case.ts';
import type { Evidence } from '../evidence.ts';
import { defineRule } from '../rule.ts';
import { failedTls, opensslCommand } from '../service-failures.ts';

export const tlsExpired = defineRule({
  id: 'tls-expired',
  signature: 'linux',
  title: 'The server’s certificate is out of date, or the clock of this machine is wrong',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['tls-name-mismatch', 'tls-untrusted'],
  source: 'RFC 5280 §4.1.2.5; openssl-verify(1) X509_V_ERR_CERT_HAS_EXPIRED, CERT_NOT_YET_VALID',
  weight: 'problem',
  test(given) {
    const evidence = failedTls(given, ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
    if (evidence.length === 0) return notApplicable('no certificate was out of date');
    return finding(
      'certain',
      [...evidence, ...given.services.flatMap((each) => dates(each, given.attempts))],
      [
        command('Compare the clock of this machine with another one:', 'date -u'),
        advice('If it is right, have the certificate of the server renewed.'),
        command('See its dates:', opensslCommand(given)),
      ],
    );
  },
});

const day = (ms: number | null): string =>
  ms === null ? 'a date that cannot be read' : new Date(ms).toISOString().slice(0, 10);

/** The first certificate that does not hold now, by the clock of this machine: who reads its date sees which of the two is wrong. */
function dates({ tls, address }: ServiceOutcome, attempts: Case['attempts']): readonly Evidence[] {
  const nowMs = attempts?.[0]?.startedAtMs;
  const bad = tls?.chain.find(
    ({ validFromMs, validToMs }) =>
      nowMs !== undefined &&
      ((validToMs !== null && validToMs < nowMs) || (validFromMs !== null && validFromMs > nowMs)),
  );
  if (bad === undefined || nowMs === undefined) return [];
  const holds = `from ${day(bad.validFromMs)} to ${day(bad.validToMs)}`;
  return [fact(`${address}: the certificate holds ${holds}; by the clock of this machine it is ${day(nowMs)}.`)];
}
