import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../shared/channel.ts';
import type { Api } from '../../shared/channels.ts';
import type { PortScan, ScanEvent, ScanProgress } from '../../shared/scan/port-scan.ts';

export type ScanAsked = Parameters<Api['runScan']>[0];

/** The ports of one host, as the person asked for them last. */
export type Scan =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'running'; readonly asked: ScanAsked; readonly progress: ScanProgress | null }
  /** The person ended it; what was found so far stays. */
  | { readonly kind: 'stopped'; readonly asked: ScanAsked; readonly progress: ScanProgress | null }
  | { readonly kind: 'done'; readonly asked: ScanAsked; readonly scan: PortScan }
  /** Nothing was sent, or it broke. */
  | { readonly kind: 'failed'; readonly asked: ScanAsked; readonly because: string };

export interface ScanStore extends StoreApi<Scan> {
  /** Sends to every port named; a scan that goes on is ended first. */
  readonly run: (asked: ScanAsked) => void;
  readonly stop: () => void;
}

export function createScanStore(runScan: Api['runScan']): ScanStore {
  const store = createStore<Scan>()(() => ({ kind: 'not-asked' }));
  let end: Unsubscribe = () => {};
  const endWith = (state: Scan) => {
    end();
    end = () => {};
    store.setState(state, true);
  };
  return {
    ...store,
    run: (asked) => {
      endWith({ kind: 'running', asked, progress: null });
      let isHeard = true;
      const unsubscribe = runScan(asked, (event) => {
        if (!isHeard) return;
        const next = afterScanEvent(asked, event);
        if (next.kind === 'running') store.setState(next, true);
        else endWith(next);
      });
      end = () => {
        isHeard = false;
        unsubscribe();
      };
    },
    stop: () => {
      const now = store.getState();
      if (now.kind === 'running') endWith({ ...now, kind: 'stopped' });
    },
  };
}

function afterScanEvent(asked: ScanAsked, event: ScanEvent): Exclude<Scan, { kind: 'not-asked' }> {
  switch (event.kind) {
    case 'progress': {
      const { triedCount, portCount, openPorts } = event;
      return { kind: 'running', asked, progress: { triedCount, portCount, openPorts } };
    }
    case 'done':
      return { kind: 'done', asked, scan: event.scan };
    case 'not-started':
    case 'broken':
      return { kind: 'failed', asked, because: event.because };
  }
}
