import { z } from 'zod';
import { Printed } from './printed.ts';

/** One machine of a tailnet, this one included (`tailscale status`). */
export const TailnetNode = Printed.extend({
  isSelf: z.boolean(),
  hostname: z.string(),
  /** MagicDNS name without the trailing dot; `null` in the text form. */
  dnsName: z.string().nullable(),
  os: z.string().nullable(),
  addresses: z.array(z.string()),
  /** `null` when the source does not say. */
  online: z.boolean().nullable(),
  active: z.boolean().nullable(),
  /** `address:port` of a direct path; `null` when relayed or idle. */
  directEndpoint: z.string().nullable(),
  relay: z.string().nullable(),
  isExitNode: z.boolean(),
  expired: z.boolean().nullable(),
  lastSeen: z.string().nullable(),
  receivedBytes: z.number().nullable(),
  sentBytes: z.number().nullable(),
  /** Only on the row of this machine: `Running`, `Stopped`, `NeedsLogin`… */
  backendState: z.string().nullable(),
  /** Only on the row of this machine: Tailscale's own warnings. */
  health: z.array(z.string()),
  /** Only on the row of this machine. */
  magicDnsSuffix: z.string().nullable(),
  user: z.string().nullable(),
});
export type TailnetNode = z.output<typeof TailnetNode>;
