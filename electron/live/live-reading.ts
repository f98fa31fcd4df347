import type { LiveEvent, ReadingSummary } from '../../shared/live.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { RowIdentity } from '../../shared/row-id.ts';
import type { Reading } from '../platforms/platform.ts';
import { compareReadings, type Difference, type IdentifiedRows, identify } from './compare-readings.ts';
import { createWatcher, type Watcher } from './watcher.ts';

/** One question, read again and again, and told to whoever watches. Two readings of it never overlap. */
export interface LiveReading<Row> {
  readonly watch: (send: (event: LiveEvent<Row>) => void) => () => void;
  /** Reads now, or once more when a reading is under way. Resolves when that reading is told. */
  readonly readAgain: () => Promise<void>;
  /** Reads when nobody has yet. Resolves when the first reading is told. */
  readonly readFirst: () => Promise<void>;
  readonly watcherCount: () => number;
  /** How long the latest reading took; 0 before the first. */
  readonly lastDurationMs: () => number;
  /** When what is known was begun to be read; `null` before the first reading ended. */
  readonly takenAtMs: () => number | null;
}

export interface LiveReadingSettings<Row> {
  readonly host: string;
  readonly read: () => Promise<Reading<Row>>;
  readonly identity: RowIdentity<Row>;
  readonly now: () => number;
  /** Told after each reading but the first. */
  readonly onDifference?: (difference: Difference<Row>, before: IdentifiedRows<Row>) => void;
}

export function createLiveReading<Row extends { readonly printed: string }>(
  settings: LiveReadingSettings<Row>,
): LiveReading<Row> {
  const watchers = new Set<Watcher<Row>>();
  let latest: { readonly rows: IdentifiedRows<Row>; readonly summary: ReadingSummary } | null = null;
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const tellAll = (event: LiveEvent<Row>) => {
    for (const watcher of watchers) watcher.tell(event);
  };
  const readOnce = async () => {
    tellAll({ kind: 'reading' });
    const { reading, summary } = await timed(settings);
    if (summary.completeness === 'failed') return tellFailure(summary);
    const rows = await identify(reading.rows, settings.identity);
    const before = latest;
    latest = { rows, summary };
    if (before === null) return tellFirst(rows, summary);
    const difference = await compareReadings(before.rows, rows, settings.identity);
    tellAll({ kind: 'changed', summary, ...difference });
    settings.onDifference?.(difference, before.rows);
  };
  const tellFirst = (rows: IdentifiedRows<Row>, summary: ReadingSummary) => {
    for (const watcher of watchers) {
      watcher.tellRows(rows.rows);
      watcher.tell({ kind: 'complete', summary });
    }
  };
  const tellFailure = (summary: ReadingSummary) => {
    failure = summary;
    tellAll({ kind: 'failed', summary });
  };
  let failure: ReadingSummary | null = null;
  const readAgain = (): Promise<void> => {
    if (current === null) {
      current = readOnce().finally(() => {
        current = null;
      });
      return current;
    }
    next ??= current.then(() => {
      next = null;
      return readAgain();
    });
    return next;
  };
  return {
    watch: (send) => {
      const watcher = createWatcher(send);
      watchers.add(watcher);
      if (latest !== null) {
        watcher.tellRows(latest.rows.rows);
        watcher.tell({ kind: 'complete', summary: latest.summary });
      } else if (failure !== null) watcher.tell({ kind: 'failed', summary: failure });
      else if (current === null) void readAgain();
      else watcher.tell({ kind: 'reading' });
      return () => {
        watcher.stop();
        watchers.delete(watcher);
      };
    },
    readAgain,
    readFirst: async () => {
      if (latest === null && failure === null) await (current ?? readAgain());
    },
    watcherCount: () => watchers.size,
    lastDurationMs: () => latest?.summary.durationMs ?? failure?.durationMs ?? 0,
    takenAtMs: () => latest?.summary.takenAtMs ?? failure?.takenAtMs ?? null,
  };
}

async function timed<Row>({ host, read, now }: LiveReadingSettings<Row>) {
  const takenAtMs = now();
  const started = performance.now();
  const reading = await read();
  const summary: ReadingSummary = {
    takenAtMs,
    durationMs: performance.now() - started,
    host,
    completeness: completenessOf(reading.observations),
    rowCount: reading.rows.length,
    observations: [...reading.observations],
  };
  return { reading, summary };
}
