import { z } from 'zod';
import { Printed } from './printed.ts';

/** One `Got local network blocked notification` of macOS's log (facts A7). */
export const LogNotice = Printed.extend({
  /** The process that macOS holds responsible; it may have ended since. */
  pid: z.int(),
  /** Of its executable; `null` when it was left empty. */
  uuid: z.string().nullable(),
  /** `null` for a program without a bundle: `(null)` in the log. */
  bundleId: z.string().nullable(),
});
export type LogNotice = z.output<typeof LogNotice>;
