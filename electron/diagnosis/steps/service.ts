import { probeService } from '../../probes/service.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { findProxies } from './proxy.ts';

const SERVICE_MS = 3_000;
/** scutil answers in tens of milliseconds; the service is not kept waiting for it. */
const SETTINGS_MS = 300;

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
  walk.learn({ services: await Promise.all(services) });
}
