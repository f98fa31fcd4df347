import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Unsubscribe } from '../../shared/channel.ts';
import type { Api } from '../../shared/channels.ts';
import type { ProgramIdentity } from '../../shared/diagnosis/deeper-looks.ts';
import { combinationKey, combinationOf } from '../../shared/programs/combinations.ts';
import type { Difference, MatrixCell, MatrixEvent, MatrixPlan } from '../../shared/programs/matrix.ts';

export type MatrixAsked = Parameters<Api['runMatrix']>[0];

interface Begun {
  readonly asked: MatrixAsked;
  readonly plan: MatrixPlan;
  /** The latest of each combination, by its key. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** What the person should know of the run as a whole. */
  readonly remarks: readonly string[];
}

/** The one matrix that a person asked for last. */
export type MatrixRun =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'starting'; readonly asked: MatrixAsked }
  | ({ readonly kind: 'running' } & Begun)
  | ({ readonly kind: 'stopped' } & Begun)
  | ({
      readonly kind: 'done';
      readonly differences: readonly Difference[];
      /** Who each program is that was started. */
      readonly programs: readonly ProgramIdentity[];
    } & Begun)
  /** Nothing was sent. */
  | { readonly kind: 'not-started'; readonly asked: MatrixAsked; readonly because: string }
  | { readonly kind: 'broken'; readonly asked: MatrixAsked; readonly because: string };

export interface MatrixStore extends StoreApi<MatrixRun> {
  /** Runs programs and sends packets; a run that still goes on is ended first. */
  readonly run: (asked: MatrixAsked) => void;
  readonly runAgain: () => void;
  readonly stop: () => void;
  /** Ends a run and shows nothing of it any more. */
  readonly forget: () => void;
}

export function createMatrixStore(runMatrix: Api['runMatrix']): MatrixStore {
  const store = createStore<MatrixRun>()(() => ({ kind: 'not-asked' }));
  let end: Unsubscribe = () => {};
  const endWith = (state: MatrixRun) => {
    end();
    end = () => {};
    store.setState(state, true);
  };
  const run = (asked: MatrixAsked) => {
    endWith({ kind: 'starting', asked });
    let isHeard = true;
    const unsubscribe = runMatrix(asked, (event) => {
      if (!isHeard) return;
      const next = afterMatrixEvent(store.getState(), event);
      if (next.kind === 'starting' || next.kind === 'running') store.setState(next, true);
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
      if (now.kind !== 'not-asked') run(now.asked);
    },
    forget: () => endWith({ kind: 'not-asked' }),
    stop: () => {
      const now = store.getState();
      if (now.kind === 'running') endWith({ ...now, kind: 'stopped' });
      if (now.kind === 'starting') endWith({ kind: 'not-started', asked: now.asked, because: 'It was stopped.' });
    },
  };
}

/** What a run has come to once the main process said this. */
function afterMatrixEvent(now: MatrixRun, event: MatrixEvent): MatrixRun {
  if (now.kind !== 'starting' && now.kind !== 'running') return now;
  const { asked } = now;
  if (event.kind === 'started') return { kind: 'running', asked, plan: event.plan, cells: new Map(), remarks: [] };
  if (event.kind === 'not-started' || event.kind === 'broken')
    return { kind: event.kind, asked, because: event.because };
  if (now.kind === 'starting') return now;
  switch (event.kind) {
    case 'cell':
      return { ...now, cells: withCells(now.cells, [event.cell]) };
    case 'remark':
      return { ...now, remarks: [...now.remarks, event.text] };
    case 'done': {
      const { matrix, differences, programs } = event;
      const cells = withCells(now.cells, matrix.cells);
      return { ...now, kind: 'done', plan: matrix.plan, cells, differences, programs };
    }
  }
}

const withCells = (known: Begun['cells'], cells: readonly MatrixCell[]): Begun['cells'] =>
  new Map([...known, ...cells.map((cell) => [combinationKey(combinationOf(cell)), cell] as const)]);
