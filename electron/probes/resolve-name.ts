import { lookup } from 'node:dns/promises';
import type { Resolution } from '../../shared/diagnosis/case.ts';

/** More addresses than this of one name are not kept: a name with a thousand of them is a mistake or an attack. */
const MOST_ADDRESSES = 64;

/**
 * Asks the system's resolver (getaddrinfo(3)) for both families, in its own order, as programs do. It cannot be
 * interrupted, so past the deadline or on an abort (`ECANCELLED`) the answer is given up, not the call.
 */
export async function resolveName(host: string, timeoutMs: number, signal?: AbortSignal): Promise<Resolution> {
  const clockStart = performance.now();
  const finish = (addresses: Resolution['addresses'], error: string | null): Resolution => ({
    resolver: 'system',
    addresses,
    error,
    elapsedMs: Math.round((performance.now() - clockStart) * 10) / 10,
  });
  let deadline: NodeJS.Timeout | undefined;
  let onAbort = () => {};
  const givenUp = new Promise<Resolution>((resolve) => {
    deadline = setTimeout(() => resolve(finish([], 'ETIMEOUT')), timeoutMs);
    onAbort = () => resolve(finish([], 'ECANCELLED'));
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
  const asked = lookup(host, { all: true, verbatim: true }).then(
    (found) =>
      finish(
        found
          .slice(0, MOST_ADDRESSES)
          .map(({ address, family }) => ({ address, family: family === 4 ? 'ipv4' : 'ipv6' })),
        null,
      ),
    (error: NodeJS.ErrnoException) => finish([], error.code ?? 'UNKNOWN'),
  );
  const answer = await Promise.race([givenUp, asked]);
  clearTimeout(deadline);
  signal?.removeEventListener('abort', onAbort);
  return answer;
}
