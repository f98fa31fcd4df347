import type { LiveRow } from '../../shared/live.ts';
import type { RowIdentity } from '../../shared/row-id.ts';
import type { SourcedRow } from '../platforms/platform.ts';
import { forEachBreathing } from './breathe.ts';

/** The rows of one reading, ready to be compared with the next. */
export interface IdentifiedRows<Row> {
  readonly rows: readonly LiveRow<Row>[];
}

export interface Difference<Row> {
  readonly added: readonly LiveRow<Row>[];
  readonly changed: readonly LiveRow<Row>[];
  readonly updated: readonly LiveRow<Row>[];
  readonly removed: readonly string[];
}

/** Gives each row its id (`#2`… for repeated keys), a slice at a time. */
export async function identify<Row>(
  sourced: readonly SourcedRow<Row>[],
  { key: keyOf }: Pick<RowIdentity<Row>, 'key'>,
): Promise<IdentifiedRows<Row>> {
  const rows: LiveRow<Row>[] = [];
  const times = new Map<string, number>();
  await forEachBreathing(sourced, ({ source, row }) => {
    const key = keyOf(row);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const id = time === 1 ? key : `${key}#${time}`;
    rows.push({ id, source, row });
  });
  return { rows };
}

/** What the second reading has that the first had not, and the other way round. */
export async function compareReadings<Row extends { readonly printed: string }>(
  before: IdentifiedRows<Row>,
  after: IdentifiedRows<Row>,
  { content, isAllPrinted }: Omit<RowIdentity<Row>, 'key'>,
): Promise<Difference<Row>> {
  const old = new Map<string, LiveRow<Row>>();
  await forEachBreathing(before.rows, (row) => old.set(row.id, row));
  const added: LiveRow<Row>[] = [];
  const changed: LiveRow<Row>[] = [];
  const updated: LiveRow<Row>[] = [];
  await forEachBreathing(after.rows, (row) => {
    const was = old.get(row.id);
    old.delete(row.id);
    if (was === undefined) return void added.push(row);
    const isPrintedAlike = was.row.printed === row.row.printed;
    if (!(isPrintedAlike && isAllPrinted === true) && content(was.row) !== content(row.row)) changed.push(row);
    else if (!isPrintedAlike || was.source !== row.source) updated.push(row);
  });
  return { added, changed, updated, removed: [...old.keys()] };
}
