import type { z } from 'zod';
import { channels } from '../../shared/channels.ts';
import type { ScanEvent, ScanProgress } from '../../shared/scan/port-scan.ts';
import type { Looking } from '../looking.ts';
import { handleStream } from './stream.ts';

type Request = z.output<typeof channels.runScan.request>;

/** One scan at a time, ended when the page no longer listens. */
export function handleScan({ host }: Pick<Looking, 'host'>): void {
  let running = new AbortController();
  handleStream(channels.runScan, (request, send) => {
    running.abort();
    const run = new AbortController();
    running = run;
    const tell = (event: ScanEvent) => {
      if (!run.signal.aborted) send(event);
    };
    if (host.kind === 'recorded') tell({ kind: 'not-started', because: 'A recording cannot be scanned.' });
    else scan(request, tell, run.signal).catch((error: unknown) => tell({ kind: 'broken', because: String(error) }));
    return () => run.abort();
  });
}

async function scan({ host, ports }: Request, tell: (event: ScanEvent) => void, signal: AbortSignal): Promise<void> {
  const { planScan } = await import('../probes/scan/plan-scan.ts');
  const { runScan } = await import('../probes/scan/run-scan.ts');
  const planning = await planScan(host, ports, signal);
  if (planning.kind === 'not-planned') return tell({ kind: 'not-started', because: planning.because });
  const onProgress = (progress: ScanProgress) => tell({ kind: 'progress', ...progress });
  tell({ kind: 'done', scan: await runScan(planning.plan, { signal, onProgress }) });
}
