import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../shared/channel.ts';
import type { Api } from '../../shared/channels.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import type { Clock } from '../live/clock.ts';

type EventOf<Kind extends DiagnosisEvent['kind']> = Extract<DiagnosisEvent, { readonly kind: Kind }>;
export type StepReport = Omit<EventOf<'step'>, 'kind'>;
export type SoFar = Omit<EventOf<'verdict'>, 'kind'>;
export type DiagnosisResult = EventOf<'done'>;
export type RunRequest = Parameters<Api['runDiagnosis']>[0];
export type StepId = StepReport['step'];

interface Asked {
  readonly target: string;
  readonly request: RunRequest;
  /** On this page's clock. */
  readonly startedAtMs: number;
}

interface Walked extends Asked {
  /** The latest of each step, in the order they began. */
  readonly reports: readonly StepReport[];
  /** What could be said before the end; `null` while nothing can. */
  readonly soFar: SoFar | null;
  /** The last finished run of the same target, in this window; `null` for the first. */
  readonly before: DiagnosisResult | null;
}

/** The one run that a person asked for last. */
export type Diagnosis =
  | { readonly kind: 'not-asked' }
  | ({ readonly kind: 'running' } & Walked)
  /** The person ended it before there was a verdict. */
  | ({ readonly kind: 'stopped' } & Walked)
  /** Nothing was sent: it is no target, or this host cannot send. */
  | ({ readonly kind: 'refused'; readonly because: string } & Asked)
  | ({ readonly kind: 'broken'; readonly because: string } & Asked)
  | ({ readonly kind: 'done'; readonly result: DiagnosisResult } & Walked);

export interface DiagnosisStore extends StoreApi<Diagnosis> {
  /** Sends probes to this target; a run that is still going on is ended first. */
  readonly run: (request: RunRequest) => void;
  /** The same once more, every step of it; nothing when nothing was asked for yet. */
  readonly runAgain: () => void;
  /**
   * Judges the finished run once more with what other programs, or the administrator, have been seen to do since. Nothing is
   * sent, and nothing happens unless this very target stands there finished.
   */
  readonly judgeAgain: (target: string) => void;
  readonly stop: () => void;
  /** Ends a run and shows nothing of it any more. */
  readonly forget: () => void;
}

export function createDiagnosisStore(runDiagnosis: Api['runDiagnosis'], clock: Clock): DiagnosisStore {
  const store = createStore<Diagnosis>()(() => ({ kind: 'not-asked' }));
  const results = rememberResults();
  let end: Unsubscribe = () => {};
  const endWith = (state: Diagnosis) => {
    end();
    end = () => {};
    store.setState(state, true);
    if (state.kind === 'done') results.keep(state.target, state.result);
  };
  const run = (request: RunRequest) => {
    const before = results.of(request.target);
    const soFar = request.only === undefined || before === null ? null : stillSo(before);
    const started = { target: request.target, request, startedAtMs: clock.nowMs(), before };
    endWith({ kind: 'running', ...started, reports: [], soFar });
    let isHeard = true;
    const unsubscribe = runDiagnosis(request, (event) => {
      if (!isHeard) return;
      const next = afterEvent(store.getState(), event);
      if (next.kind === 'running') store.setState(next, true);
      else endWith(next);
    });
    end = () => {
      isHeard = false;
      unsubscribe();
    };
  };
  return {
    ...store,
    run,
    runAgain: () => {
      const now = store.getState();
      if (now.kind === 'not-asked') return;
      const { only: _, ...whole } = now.request;
      run(whole);
    },
    judgeAgain: (target) => {
      const judged = store.getState();
      if (judged.kind !== 'done' || judged.target !== target) return;
      const unsubscribe = runDiagnosis({ target, isJudgedAgain: true }, (event) => {
        if (event.kind === 'step' || event.kind === 'verdict') return;
        unsubscribe();
        if (event.kind === 'done' && store.getState() === judged)
          endWith({ ...judged, before: judged.result, result: event });
      });
    },
    stop: () => {
      const now = store.getState();
      if (now.kind === 'running') endWith({ ...now, kind: 'stopped' });
    },
    forget: () => endWith({ kind: 'not-asked' }),
  };
}

/** While one step is walked again, the verdict of the last run stands. */
const stillSo = ({ verdict, path }: DiagnosisResult): SoFar => ({ afterMs: 0, isWaiting: true, verdict, path });

/** What a run has come to once the main process said this. */
function afterEvent(now: Diagnosis, event: DiagnosisEvent): Diagnosis {
  if (now.kind !== 'running') return now;
  const { target, request, startedAtMs } = now;
  switch (event.kind) {
    case 'step':
      return { ...now, reports: withReport(now.reports, event) };
    case 'verdict':
      return { ...now, soFar: event };
    case 'not-a-target':
    case 'cannot-probe':
      return { kind: 'refused', target, request, startedAtMs, because: event.because };
    case 'broken':
      return { kind: 'broken', target, request, startedAtMs, because: event.because };
    case 'done':
      return { ...now, kind: 'done', result: event };
  }
}

function withReport(reports: readonly StepReport[], report: StepReport): readonly StepReport[] {
  const isKnown = reports.some(({ step }) => step === report.step);
  return isKnown ? reports.map((each) => (each.step === report.step ? report : each)) : [...reports, report];
}

/** More targets than a person goes back and forth between. */
const MOST_TARGETS = 20;

/** The last result of each target, to tell what has changed since. */
function rememberResults() {
  const results = new Map<string, DiagnosisResult>();
  return {
    of: (target: string): DiagnosisResult | null => results.get(target) ?? null,
    keep: (target: string, result: DiagnosisResult) => {
      results.delete(target);
      results.set(target, result);
      const [oldest] = results.keys();
      if (results.size > MOST_TARGETS && oldest !== undefined) results.delete(oldest);
    },
  };
}
