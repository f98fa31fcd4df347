import type { Printed, UnreadLine } from '../../shared/printed.ts';

/** The lines of one record that spans several lines, in order. */
export type TextBlock = readonly UnreadLine[];

/** Where a record of several lines was printed: its first line, and all of its lines. */
export const printedBlock = (block: TextBlock): Printed => ({
  line: block[0]?.line ?? 1,
  printed: block.map(({ text }) => text).join('\n'),
});
