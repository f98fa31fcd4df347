import type { Redirect, ServiceOutcome } from '../../shared/diagnosis/service-outcome.ts';
import { getOverHttp2 } from './http2-get.ts';
import { nextOf } from './redirect.ts';
import { type Exchange, exchange } from './service-exchange.ts';
import type { ServicePlan } from './service-plan.ts';

export type { ServicePlan } from './service-plan.ts';

const MOST_REDIRECTS = 5;
/** What OpenSSL says of an answer that is no TLS record. */
const NO_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL|EPROTO/;
const NO_HTTP1 = /NO_APPLICATION_PROTOCOL/;

/**
 * What the service does once connected. Never throws, and never talks to another host than the target's: a redirect
 * elsewhere is named, not followed. A service that speaks something else than was asked for is asked once more, in that.
 */
export async function probeService(plan: ServicePlan, signal?: AbortSignal): Promise<ServiceOutcome> {
  const start = performance.now();
  const leftMs = () => Math.max(1, plan.timeoutMs - (performance.now() - start));
  const redirects: Redirect[] = [];
  let current = plan;
  for (;;) {
    const done = await exchange({ ...current, timeoutMs: leftMs() }, signal);
    const next = redirectOf(current, done, redirects, leftMs());
    if (next !== null) redirects.push(next.redirect);
    if (next === null || next.redirect.notFollowed !== null) {
      const isStopped = signal?.aborted === true || leftMs() <= 1;
      const asked = isStopped
        ? done.outcome
        : await askAgain({ ...current, timeoutMs: leftMs() }, done.outcome, signal);
      const elapsedMs = Math.round((performance.now() - start) * 10) / 10;
      return { ...asked, elapsedMs, redirects: asked.status === null ? null : redirects, via: plan.via ?? null };
    }
    current = next.plan;
  }
}

function redirectOf(plan: ServicePlan, { outcome, location }: Exchange, before: readonly Redirect[], leftMs: number) {
  const { status, kind } = outcome;
  if (kind !== 'http' || location === null || ![301, 302, 303, 307, 308].includes(status ?? 0)) return null;
  const next = nextOf(plan, location);
  const isLoop = before.some(({ from }) => from === next.to) || next.to === next.from;
  const stop = isLoop ? 'a-loop' : before.length >= MOST_REDIRECTS ? 'too-many' : leftMs <= 1 ? 'no-time' : null;
  const redirect: Redirect = { status: status ?? 0, from: next.from, to: next.to, notFollowed: next.because ?? stop };
  return { redirect, plan: { ...plan, ...next.place } };
}

/** The other language, when the first answer was in none or in that one. */
async function askAgain(
  plan: ServicePlan,
  outcome: ServiceOutcome,
  signal: AbortSignal | undefined,
): Promise<ServiceOutcome> {
  const { scheme } = plan;
  const isEmpty = outcome.said === null || outcome.said === 'ECONNRESET';
  const isCut =
    (outcome.kind === 'closed' || outcome.kind === 'failed') && isEmpty && outcome.timings?.connectMs !== null;
  if (scheme === 'https' && NO_TLS.test(`${outcome.tlsError}`)) {
    const plain = await exchange({ ...plan, scheme: 'http' }, signal);
    return plain.outcome.speaks === 'http' ? { ...outcome, speaks: 'http' } : outcome;
  }
  if (
    (scheme === 'http' || scheme === 'https') &&
    (outcome.speaks === 'http2' || NO_HTTP1.test(`${outcome.tlsError}`) || (isCut && scheme === 'https'))
  )
    return askOverHttp2(plan, outcome, signal);
  if (scheme === 'http' && isCut) {
    const overTls = await exchange({ ...plan, scheme: 'https' }, signal);
    return overTls.outcome.timings?.tlsMs == null ? outcome : { ...outcome, speaks: 'tls' };
  }
  return outcome;
}

async function askOverHttp2(plan: ServicePlan, outcome: ServiceOutcome, signal: AbortSignal | undefined) {
  const answer = await getOverHttp2(plan, signal);
  if (answer === null) return outcome;
  const { status, isGrpc } = answer;
  return {
    ...outcome,
    kind: 'http',
    status,
    tlsError: null,
    said: `HTTP/2 ${status}`,
    speaks: isGrpc ? 'grpc' : 'http2',
  } as const;
}
