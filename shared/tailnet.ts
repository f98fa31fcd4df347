import { z } from 'zod';
import { Printed } from './printed.ts';

/** One machine of a tailnet, this one included (`tailscale status`). */
export const TailnetNode = Printed.extend({
  isSelf: z.boolean(),
  /** Empty on the row of this machine when the tool told nothing but its state ("Tailscale is stopped."). */
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
  /** The region or peer that relays for it: in use when there is no direct path, else the one it falls back to. */
  relay: z.string().nullable(),
  isExitNode: z.boolean(),
  expired: z.boolean().nullable(),
  /** As printed: a time in JSON, `3d ago` in the text form. `null` when it is connected or was never seen. */
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
