import { z } from 'zod';
import { Process } from './process.ts';

/** One process with its parent, its user and the time it was started, on any system. */
export const StartedProcess = Process.extend({
  /** As printed, on the clock and in the time zone of the machine: `Sat Nov 21 09:12:33 2026`. */
  startedAt: z.string(),
});
export type StartedProcess = z.output<typeof StartedProcess>;
