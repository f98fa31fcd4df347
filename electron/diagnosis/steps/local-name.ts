import type { Resolution } from '../../../shared/diagnosis/case.ts';
import { darwinDnsSd } from '../../tools/darwin-dns-sd/index.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';

/** mDNS answers in well under a second; a denial comes at once. */
const SEARCH_MS = 1_200;
const TOOL = '/usr/bin/dns-sd';

/**
 * A `.local` name that the system did not find, searched once more by dns-sd, which tells a denial from silence (facts L8).
 * It is Apple's own program: it may find what this app may not, and is recorded by its own name (facts A9). As root the
 * name is not searched: that would need one more prompt.
 */
export async function searchLocalName(walk: Walk, asked: Resolution): Promise<void> {
  const { host: name } = walk.target;
  if (walk.host.platform !== 'darwin' || !/\.local$/i.test(name)) return;
  const mostMs = walk.leftMs(SEARCH_MS);
  const look = walk.lookFor(mostMs + 500);
  const startedMs = walk.elapsedMs();
  const reading = await within(
    look.withTool(darwinDnsSd, { name, timeoutMs: Math.ceil(mostMs) }),
    mostMs + 700,
    walk.signal,
  );
  if (reading === null || reading.observation.ending.kind === 'missing-tool')
    return walk.miss('multicastNames', 'dns-sd gave no answer in time');
  const { rows } = reading;
  const gone = new Set(rows.flatMap(({ address, isRemoved }) => (isRemoved && address !== null ? [address] : [])));
  const found = rows.flatMap(({ address }) => (address === null || gone.has(address) ? [] : [address]));
  const errorCode = rows.find((row) => row.errorCode !== null)?.errorCode ?? null;
  const elapsedMs = Math.round(walk.elapsedMs() - startedMs);
  walk.learn({
    multicastNames: [
      { name, program: 'routelight', asRoot: false, addresses: [], errorCode: null, elapsedMs: asked.elapsedMs },
      { name, program: TOOL, asRoot: false, addresses: [...new Set(found)], errorCode, elapsedMs },
    ],
  });
}
