import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../shared/channel.ts';
import type { Api } from '../../shared/channels.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';

type EventOf<Kind extends DiagnosisEvent['kind']> = Extract<DiagnosisEvent, { readonly kind: Kind }>;
export type StepReport = Omit<EventOf<'step'>, 'kind'>;
export type DiagnosisResult = EventOf<'done'>;

/** The one run that a person asked for last. `reports` has the latest of each step, in the order they began. */
export type Diagnosis =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'running'; readonly target: string; readonly reports: readonly StepReport[] }
  /** The person ended it before there was a verdict. */
  | { readonly kind: 'stopped'; readonly target: string; readonly reports: readonly StepReport[] }
  /** Nothing was sent: it is no target, or this host cannot send. */
  | { readonly kind: 'refused'; readonly target: string; readonly because: string }
  | { readonly kind: 'broken'; readonly target: string; readonly because: string }
  | {
      readonly kind: 'done';
      readonly target: string;
      readonly reports: readonly StepReport[];
      readonly result: DiagnosisResult;
    };

export interface DiagnosisStore extends StoreApi<Diagnosis> {
  /** Sends probes to this target; a run that is still going on is ended first. */
  readonly run: (target: string) => void;
  /** The same target once more; nothing when none was asked for yet. */
  readonly runAgain: () => void;
  readonly stop: () => void;
  /** Ends a run and shows nothing of it any more. */
  readonly forget: () => void;
}

export function createDiagnosisStore(runDiagnosis: Api['runDiagnosis']): DiagnosisStore {
  const store = createStore<Diagnosis>()(() => ({ kind: 'not-asked' }));
  let end: Unsubscribe = () => {};
  const endWith = (state: Diagnosis) => {
    end();
    end = () => {};
    store.setState(state, true);
  };
  const run = (target: string) => {
    endWith({ kind: 'running', target, reports: [] });
    let isHeard = true;
    const unsubscribe = runDiagnosis({ target }, (event) => {
      if (!isHeard) return;
      const next = afterEvent(store.getState(), event);
      if (event.kind === 'step' || event.kind === 'verdict') store.setState(next, true);
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
      if (now.kind !== 'not-asked') run(now.target);
    },
    stop: () => {
      const now = store.getState();
      if (now.kind === 'running') endWith({ ...now, kind: 'stopped' });
    },
    forget: () => endWith({ kind: 'not-asked' }),
  };
}

/** What a run has come to once the main process said this. */
export function afterEvent(now: Diagnosis, event: DiagnosisEvent): Diagnosis {
  if (now.kind !== 'running') return now;
  const { target, reports } = now;
  switch (event.kind) {
    case 'step':
      return { ...now, reports: withReport(reports, event) };
    case 'verdict':
      return now;
    case 'not-a-target':
    case 'cannot-probe':
      return { kind: 'refused', target, because: event.because };
    case 'broken':
      return { kind: 'broken', target, because: event.because };
    case 'done':
      return { kind: 'done', target, reports, result: event };
  }
}

function withReport(reports: readonly StepReport[], { step, state, elapsedMs }: StepReport): readonly StepReport[] {
  const latest = { step, state, elapsedMs };
  const isKnown = reports.some((each) => each.step === step);
  return isKnown ? reports.map((each) => (each.step === step ? latest : each)) : [...reports, latest];
}
