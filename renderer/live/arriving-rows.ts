import type { LiveEvent, LiveRow } from '../../shared/live.ts';

type Events<Row> = readonly LiveEvent<Row>[];

/**
 * A long table comes in hundreds of messages. The first rows are shown at once; after that the table grows by at least its
 * own length at a time, or to its end, so that what is worked out of all rows is worked out a dozen times for a million rows
 * and not six hundred times. Answers what is to be taken in now; the rest waits for a later call.
 */
export function createArrival<Row>(): (events: Events<Row>) => Events<Row> {
  let shownCount = 0;
  let held: LiveRow<Row>[] = [];
  const release = (): Events<Row> => {
    if (held.length === 0) return [];
    const rows = held;
    shownCount += rows.length;
    held = [];
    return [{ kind: 'rows', isFirst: false, rows }];
  };
  const take = (event: LiveEvent<Row>): Events<Row> => {
    if (event.kind !== 'rows') return [...release(), event];
    if (event.isFirst) {
      held = [];
      shownCount = event.rows.length;
      return [event];
    }
    for (const row of event.rows) held.push(row);
    return held.length < shownCount ? [] : release();
  };
  return (events) => events.flatMap(take);
}
