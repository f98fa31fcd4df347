import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import { isOwn } from '../../../shared/diagnosis/facts-of-case.ts';
import { findPathMtuAtOnce } from '../../probes/path-mtu.ts';
import { probeService } from '../../probes/service.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { findProxies } from './proxy.ts';

const SERVICE_MS = 3_000;
/** scutil answers in tens of milliseconds; the service is not kept waiting for it. */
const SETTINGS_MS = 300;
/** Most pages begin well before; the sizes take a second and a half, and the whole no longer than the service is given. */
const HANGS_AFTER_MS = 800;
/** Four pings each. */
const MOST_MEASURED = 2;

/** What the service does at each address that took a connection of this app. */
export async function askService(walk: Walk, settings: Promise<unknown>): Promise<void> {
  const { host, port, scheme, path } = walk.target;
  const accepted = (walk.known().attempts ?? []).filter(
    ({ outcome, program }) => program === 'routelight' && outcome.kind === 'accepted',
  );
  if (port === null || accepted.length === 0) return walk.miss('services', 'nothing took a connection');
  await within(settings, SETTINGS_MS, walk.signal);
  const via =
    findProxies(walk)
      .map(({ words }) => words)
      .join('; ') || null;
  const services = accepted.map(({ target }) => {
    const address = target.zone === null ? target.address : `${target.address}%${target.zone}`;
    return probeService({ address, port, host, scheme, path, via, timeoutMs: walk.leftMs(SERVICE_MS) }, walk.signal);
  });
  const answers = Promise.all(services);
  await Promise.all([answers, measureWhileSilent(walk, answers, accepted)]);
  walk.learn({ services: await answers });
}

/**
 * A web server that says nothing may be well behind a path that loses big packets: while its answer is awaited, a few sizes
 * are tried, in time that is spent waiting anyway. The slow tests measure it to the byte.
 */
async function measureWhileSilent(
  walk: Walk,
  answers: Promise<unknown>,
  accepted: readonly ConnectAttempt[],
): Promise<void> {
  const { scheme } = walk.target;
  if (walk.isDeep || (scheme !== 'http' && scheme !== 'https')) return;
  const isOver = await within(answers, HANGS_AFTER_MS, walk.signal);
  if (isOver !== null || walk.signal.aborted) return;
  const mostMs = walk.leftMs(SERVICE_MS - HANGS_AFTER_MS);
  const far = accepted.filter(({ target }) => !isOwn(walk.known().ways ?? [], target.address)).slice(0, MOST_MEASURED);
  const sizes = far.map(({ target }) => findPathMtuAtOnce(walk.lookFor(mostMs), walk.host.platform, target));
  const measured = await within(Promise.all(sizes), mostMs, walk.signal);
  const found = measured?.flatMap((each) => (each.kind === 'looked' ? [each.found] : [])) ?? [];
  if (found.length > 0) walk.learn({ pathMtus: found });
}
