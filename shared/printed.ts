import { z } from 'zod';

/**
 * Where a row was read: every row of every tool keeps it, so that a person can be shown the line it came from.
 * `line` is 1-based. For a tool that prints JSON on one line, `printed` is the JSON text of the one record.
 */
export const Printed = z.object({
  line: z.int().min(1),
  printed: z.string(),
});
export type Printed = z.output<typeof Printed>;

/** A line no rule of the parser fitted. It is handed back, never dropped; `because` says why when that is known. */
export const UnreadLine = z.object({
  line: z.int().min(1),
  text: z.string(),
  because: z.string().optional(),
});
export type UnreadLine = z.output<typeof UnreadLine>;

/** What a parser made of one text. */
export interface Parsed<Row> {
  readonly rows: readonly Row[];
  readonly unreadLines: readonly UnreadLine[];
}
