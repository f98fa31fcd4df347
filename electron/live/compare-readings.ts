import type { LiveRow } from '../../shared/live.ts';
import type { RowIdentity } from '../../shared/row-id.ts';
import type { SourcedRow } from '../platforms/platform.ts';
import { forEachBreathing } from './breathe.ts';

/** The rows of one reading, ready to be compared with the next. */
export interface IdentifiedRows<Row> {
  readonly rows: readonly LiveRow<Row>[];
  readonly contents: ReadonlyMap<string, string>;
}

export interface Difference<Row> {
  readonly added: readonly LiveRow<Row>[];
  readonly changed: readonly LiveRow<Row>[];
  readonly updated: readonly LiveRow<Row>[];
  readonly removed: readonly string[];
}

/** Gives each row its id (`#2`… for repeated keys) and its content, a slice at a time. */
export async function identify<Row>(
  sourced: readonly SourcedRow<Row>[],
  identity: RowIdentity<Row>,
): Promise<IdentifiedRows<Row>> {
  const rows: LiveRow<Row>[] = [];
  const contents = new Map<string, string>();
  const times = new Map<string, number>();
  await forEachBreathing(sourced, ({ source, row }) => {
    const key = identity.key(row);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const id = time === 1 ? key : `${key}#${time}`;
    rows.push({ id, source, row });
    contents.set(id, identity.content(row));
  });
  return { rows, contents };
}

/** What the second reading has that the first had not, and the other way round. */
export async function compareReadings<Row extends { readonly printed: string }>(
  before: IdentifiedRows<Row>,
  after: IdentifiedRows<Row>,
): Promise<Difference<Row>> {
  const old = new Map<string, LiveRow<Row>>();
  await forEachBreathing(before.rows, (row) => old.set(row.id, row));
  const added: LiveRow<Row>[] = [];
  const changed: LiveRow<Row>[] = [];
  const updated: LiveRow<Row>[] = [];
  await forEachBreathing(after.rows, (row) => {
    const was = old.get(row.id);
    old.delete(row.id);
    if (was === undefined) added.push(row);
    else if (before.contents.get(row.id) !== after.contents.get(row.id)) changed.push(row);
    else if (was.row.printed !== row.row.printed || was.source !== row.source) updated.push(row);
  });
  return { added, changed, updated, removed: [...old.keys()] };
}
