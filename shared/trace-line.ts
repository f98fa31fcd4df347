import { z } from 'zod';
import { Printed } from './printed.ts';

/** One answer, or its absence, at one hop of traceroute(8) or tracepath(8); a hop with two routers has two rows. */
export const TraceLine = Printed.extend({
  /** `hop` · `not-sent`: our own system refused to send · `path-mtu`: what tracepath says of the whole path. */
  kind: z.enum(['hop', 'not-sent', 'path-mtu']),
  /** Counted from 1; `null` on what is not a hop. */
  ttl: z.int().nullable(),
  /** Canonical, with its zone; `null` for stars. */
  address: z.string().nullable(),
  /** `null` without one (`-n`). */
  name: z.string().nullable(),
  /** One a probe that was answered. */
  timesMs: z.array(z.number()),
  /** `!H`, `!X` and the like together, or the refusal in the tool's words; `null` without. */
  said: z.string().nullable(),
  /** `null` when the line names none. */
  mtuBytes: z.int().nullable(),
});
export type TraceLine = z.output<typeof TraceLine>;
