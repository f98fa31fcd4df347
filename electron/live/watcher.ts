import type { LiveEvent, LiveRow } from '../../shared/live.ts';

/** Rows in one message: small enough that sending it holds the event loop for a few milliseconds only. */
const BATCH_ROWS = 1_500;

/** One receiver of a live reading. Events go out in order, one message a turn of the event loop. */
export interface Watcher<Row> {
  readonly tell: (event: LiveEvent<Row>) => void;
  /** Sends a whole table as batches. */
  readonly tellRows: (rows: readonly LiveRow<Row>[]) => void;
  readonly stop: () => void;
}

type Message<Row> = () => LiveEvent<Row>;

export function createWatcher<Row>(send: (event: LiveEvent<Row>) => void): Watcher<Row> {
  const queue: Message<Row>[] = [];
  let isPumping = false;
  let isStopped = false;
  const pump = () => {
    const next = queue.shift();
    if (next === undefined || isStopped) {
      isPumping = false;
      return;
    }
    send(next());
    setImmediate(pump);
  };
  const enqueue = (message: Message<Row>) => {
    queue.push(message);
    if (isPumping) return;
    isPumping = true;
    pump();
  };
  return {
    tell: (event) => enqueue(() => event),
    tellRows: (rows) => {
      enqueue(() => ({ kind: 'rows', isFirst: true, rows: rows.slice(0, BATCH_ROWS) }));
      for (let from = BATCH_ROWS; from < rows.length; from += BATCH_ROWS)
        enqueue(() => ({ kind: 'rows', isFirst: false, rows: rows.slice(from, from + BATCH_ROWS) }));
    },
    stop: () => {
      isStopped = true;
      queue.length = 0;
    },
  };
}
