import { type Change, type ChangeEntry, LoggedQuestion } from '../../shared/change-entry.ts';
import { describeRow, describeRowChange } from '../../shared/describe-row.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import type { Difference, IdentifiedRows } from './compare-readings.ts';

/** Entries kept in memory; the session file has them all. */
const MOST_ENTRIES = 1_000;
/** Of one kind out of one difference. A VPN brings a hundred routes at once: the first are named, the rest counted. */
const NAMED_AT_ONCE = 20;

/** What changed since the session began. */
export interface ChangeLog {
  /** Differences of questions that are not logged are passed over. */
  readonly note: <Q extends Question>(
    question: Q,
    difference: Difference<RowOf<Q>>,
    before: IdentifiedRows<RowOf<Q>>,
  ) => void;
  /** Oldest first. */
  readonly entries: () => readonly ChangeEntry[];
  /** Told of new entries; returns what ends it. */
  readonly onEntries: (listener: (entries: readonly ChangeEntry[]) => void) => () => void;
}

type Noted = Change & Pick<ChangeEntry, 'rowId'>;

export function createChangeLog({ now }: { readonly now: () => number }): ChangeLog {
  const listeners = new Set<(entries: readonly ChangeEntry[]) => void>();
  let entries: readonly ChangeEntry[] = [];
  let count = 0;
  return {
    note: (question, difference, before) => {
      const atMs = now();
      const fresh = changesIn(question, difference, before).map((change) => {
        count += 1;
        return { ...change, number: count, atMs };
      });
      if (fresh.length === 0) return;
      entries = [...entries, ...fresh].slice(-MOST_ENTRIES);
      for (const listener of listeners) listener(fresh);
    },
    entries: () => entries,
    onEntries: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function changesIn<Q extends Question>(
  question: Q,
  { added, changed, removed }: Difference<RowOf<Q>>,
  before: IdentifiedRows<RowOf<Q>>,
): readonly Noted[] {
  const logged = LoggedQuestion.options.find((each) => each === question);
  if (logged === undefined || added.length + changed.length + removed.length === 0) return [];
  const old = rowsById(before, new Set([...removed, ...changed.map(({ id }) => id)]));
  const title = (row: RowOf<Q> | undefined) => (row === undefined ? null : describeRow(question, row));
  return [
    ...named(
      logged,
      'removed',
      removed.map((id) => [id, title(old.get(id))]),
    ),
    ...named(
      logged,
      'added',
      added.map(({ id, row }) => [id, title(row)]),
    ),
    ...named(
      logged,
      'changed',
      changed.map(({ id, row }) => {
        const was = old.get(id);
        return [id, was === undefined ? title(row) : describeRowChange(question, was, row)];
      }),
    ),
  ];
}

function rowsById<Row>({ rows }: IdentifiedRows<Row>, wanted: ReadonlySet<string>): ReadonlyMap<string, Row> {
  return new Map(rows.filter(({ id }) => wanted.has(id)).map(({ id, row }) => [id, row]));
}

function named(
  question: LoggedQuestion,
  change: Change['change'],
  titles: readonly (readonly [id: string, title: string | null])[],
): Noted[] {
  const told = titles.flatMap(([rowId, title]) => (title === null ? [] : [{ question, change, title, rowId }]));
  if (told.length <= NAMED_AT_ONCE) return told;
  const rest = told.length - NAMED_AT_ONCE;
  return [...told.slice(0, NAMED_AT_ONCE), { question, change, title: `${rest} more ${question}`, rowId: null }];
}
