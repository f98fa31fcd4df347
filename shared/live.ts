import { z } from 'zod';
import { Completeness, Observation } from './reading.ts';

/** What one reading of a question was made from, without its rows. */
export const ReadingSummary = z.object({
  takenAtMs: z.number(),
  durationMs: z.number(),
  host: z.string(),
  completeness: Completeness,
  rowCount: z.int().min(0),
  /** The commands that were run, in the order `source` counts them. */
  observations: z.array(Observation),
});
export type ReadingSummary = z.output<typeof ReadingSummary>;

/** One row on its way to the screen. */
export interface LiveRow<Row> {
  /** Stable from reading to reading. */
  readonly id: string;
  /** Index into the summary's observations: the command that printed it. */
  readonly source: number;
  readonly row: Row;
}

const liveRow = <Row extends z.ZodType>(row: Row) => z.object({ id: z.string(), source: z.int().min(0), row });

/**
 * What a watcher of a question is told.
 *
 * The first reading comes as `rows` batches (`isFirst` on the first: forget what you had) and one `complete`. Later
 * readings come as one `changed` each, also when nothing changed, so that the time of the last look is known. `updated`
 * rows moved in what no one calls a change (a countdown). A reading that failed leaves the rows that were there.
 */
export const liveEvent = <Row extends z.ZodType>(row: Row) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reading') }),
    z.object({ kind: z.literal('rows'), isFirst: z.boolean(), rows: z.array(liveRow(row)) }),
    z.object({ kind: z.literal('complete'), summary: ReadingSummary }),
    z.object({
      kind: z.literal('changed'),
      summary: ReadingSummary,
      added: z.array(liveRow(row)),
      changed: z.array(liveRow(row)),
      updated: z.array(liveRow(row)),
      removed: z.array(z.string()),
    }),
    z.object({ kind: z.literal('failed'), summary: ReadingSummary }),
  ]);

/** The same as a type, for any row. */
export type LiveEvent<Row> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'rows'; readonly isFirst: boolean; readonly rows: readonly LiveRow<Row>[] }
  | { readonly kind: 'complete'; readonly summary: ReadingSummary }
  | {
      readonly kind: 'changed';
      readonly summary: ReadingSummary;
      readonly added: readonly LiveRow<Row>[];
      readonly changed: readonly LiveRow<Row>[];
      readonly updated: readonly LiveRow<Row>[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'failed'; readonly summary: ReadingSummary };
