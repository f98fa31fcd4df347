import { z } from 'zod';
import { Printed } from './printed.ts';

/** One line of ping(8): something came back, did not, or could not be sent. */
export const PingLine = Printed.extend({
  /**
   * `reply`: the target answered · `no-answer`: none yet for this packet · `report`: a router or the target said by ICMP
   * why it did not pass · `not-sent`: our own system refused to send · `unusable`: ping itself may not or cannot work ·
   * `total`: the count at the end.
   */
  kind: z.enum(['reply', 'no-answer', 'report', 'not-sent', 'unusable', 'total']),
  /** `null` where the line has no number. macOS counts from 0, iputils from 1. */
  sequence: z.int().nullable(),
  /** Who answered or reported, canonical, with its zone; `null` when the line names nobody, or only a name. */
  from: z.string().nullable(),
  rttMs: z.number().nullable(),
  hopLimit: z.int().nullable(),
  /** The report or refusal in the tool's words; `null` on replies and totals. */
  said: z.string().nullable(),
  /** The largest packet that passes where this one did not, as the line names it; `null` when it does not. */
  mtuBytes: z.int().nullable(),
  isDuplicate: z.boolean(),
  /** Only on a total. */
  sent: z.int().nullable(),
  received: z.int().nullable(),
});
export type PingLine = z.output<typeof PingLine>;
