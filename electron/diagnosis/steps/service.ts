import { probeService } from '../../probes/service.ts';
import type { Walk } from '../walk.ts';

const SERVICE_MS = 3_000;

/** What the service does at each address that took a connection of this app. */
export async function askService(walk: Walk): Promise<void> {
  const { host, port, scheme, path } = walk.target;
  const accepted = (walk.known().attempts ?? []).filter(
    ({ outcome, program }) => program === 'routelight' && outcome.kind === 'accepted',
  );
  if (port === null || accepted.length === 0) return walk.miss('services', 'nothing took a connection');
  const services = accepted.map(({ target }) => {
    const address = target.zone === null ? target.address : `${target.address}%${target.zone}`;
    return probeService({ address, port, host, scheme, path, timeoutMs: walk.leftMs(SERVICE_MS) }, walk.signal);
  });
  walk.learn({ services: await Promise.all(services) });
}
