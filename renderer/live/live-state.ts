import type { LiveEvent, LiveRow, ReadingSummary } from '../../shared/live.ts';

/** What happened to a row lately. A removed row stays, struck through, until its mark fades. */
export interface Mark {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly atMs: number;
}

/** What a store holds: what arrived, in the order of the system, and nothing derived from it. */
export interface LiveState<Row> {
  readonly kind: 'never-read' | 'reading' | 'read';
  readonly rows: readonly LiveRow<Row>[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** The last reading that gave the rows; `null` before the first is complete. */
  readonly summary: ReadingSummary | null;
  /** The last reading, when it failed; the rows are those of `summary`. */
  readonly failure: ReadingSummary | null;
}

/** How long a mark is shown. Long enough to notice from the corner of the eye, short enough not to pile up. */
const MARK_SHOWN_MS = 10_000;

export const neverRead: LiveState<never> = {
  kind: 'never-read',
  rows: [],
  marks: new Map(),
  summary: null,
  failure: null,
};

/** The state after one event. */
export function applyLiveEvent<Row>(state: LiveState<Row>, event: LiveEvent<Row>, nowMs: number): LiveState<Row> {
  switch (event.kind) {
    case 'reading':
      return state.kind === 'never-read' ? { ...state, kind: 'reading' } : state;
    case 'rows':
      return event.isFirst
        ? { ...state, kind: 'reading', rows: event.rows, marks: new Map() }
        : { ...state, rows: [...state.rows, ...event.rows] };
    case 'complete':
      return { ...state, kind: 'read', summary: event.summary, failure: null };
    case 'failed':
      return { ...state, kind: 'read', failure: event.summary };
    case 'changed':
      return applyChange(state, event, nowMs);
  }
}

type Change<Row> = Extract<LiveEvent<Row>, { kind: 'changed' }>;

function applyChange<Row>(state: LiveState<Row>, change: Change<Row>, nowMs: number): LiveState<Row> {
  const read: LiveState<Row> = { ...state, kind: 'read', summary: change.summary, failure: null };
  if (change.added.length + change.changed.length + change.updated.length + change.removed.length === 0) return read;
  return { ...read, rows: changedRows(state, change), marks: changedMarks(state.marks, change, nowMs) };
}

function changedRows<Row>({ rows }: LiveState<Row>, change: Change<Row>): readonly LiveRow<Row>[] {
  const latest = new Map([...change.updated, ...change.changed, ...change.added].map((each) => [each.id, each]));
  const kept = rows.map((each) => {
    const newer = latest.get(each.id);
    if (newer !== undefined) latest.delete(each.id);
    return newer ?? each;
  });
  return latest.size === 0 ? kept : [...kept, ...latest.values()];
}

function changedMarks<Row>(marks: ReadonlyMap<string, Mark>, change: Change<Row>, atMs: number): Map<string, Mark> {
  const next = new Map(marks);
  for (const { id } of change.added) next.set(id, { kind: 'added', atMs });
  // what came a moment ago is still new when more of it is known, such as the name of its process
  for (const { id } of change.changed)
    next.set(id, { kind: marks.get(id)?.kind === 'added' ? 'added' : 'changed', atMs });
  for (const id of change.removed) next.set(id, { kind: 'removed', atMs });
  return next;
}

/** The state without marks older than `MARK_SHOWN_MS`, and without the removed rows they stood on. */
export function fadeMarks<Row>(state: LiveState<Row>, nowMs: number): LiveState<Row> {
  const faded = [...state.marks].filter(([, mark]) => nowMs - mark.atMs >= MARK_SHOWN_MS);
  if (faded.length === 0) return state;
  const marks = new Map(state.marks);
  for (const [id] of faded) marks.delete(id);
  const gone = new Set(faded.filter(([, mark]) => mark.kind === 'removed').map(([id]) => id));
  return { ...state, marks, rows: gone.size === 0 ? state.rows : state.rows.filter(({ id }) => !gone.has(id)) };
}

/** Milliseconds until the oldest mark fades; `null` when there is none. */
export function untilNextFade({ marks }: LiveState<unknown>, nowMs: number): number | null {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { atMs } of marks.values()) oldest = Math.min(oldest, atMs);
  return marks.size === 0 ? null : Math.max(0, oldest + MARK_SHOWN_MS - nowMs);
}

/** Rows that are there now: without those kept only to show that they went. */
export const selectPresentRows = <Row>({
  rows,
  marks,
}: Pick<LiveState<Row>, 'rows' | 'marks'>): readonly LiveRow<Row>[] =>
  marks.size === 0 ? rows : rows.filter(({ id }) => marks.get(id)?.kind !== 'removed');

/** The summary that says how things stand: the failed one when the last reading failed. */
export const selectLatestSummary = ({ summary, failure }: LiveState<unknown>): ReadingSummary | null =>
  failure ?? summary;
