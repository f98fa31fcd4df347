import { z } from 'zod';
import { Printed } from './printed.ts';

/** One line of `tailscale ping`: an answer through the tunnel, or that none came. */
export const TailnetPong = Printed.extend({
  isAnswered: z.boolean(),
  /** `192.0.2.7:41641`, `DERP(fra)`; `null` without an answer. */
  via: z.string().nullable(),
  /** `null` without an answer. */
  rttMs: z.number().nullable(),
});
export type TailnetPong = z.output<typeof TailnetPong>;
