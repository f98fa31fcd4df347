import { z } from 'zod';
import { AddressFamily } from './family.ts';
import { Printed } from './printed.ts';

export const InterfaceAddress = Printed.extend({
  family: AddressFamily,
  /** Canonical and without its zone. */
  address: z.string(),
  /** `null` when the mask was not printed or has holes. */
  prefixLength: z.number().nullable(),
  zone: z.string().nullable(),
  broadcast: z.string().nullable(),
  /** The far end of a point-to-point link. */
  peerAddress: z.string().nullable(),
  /**
   * An extra address rather than the interface's own: on macOS the second and later IPv4 address or a /32 beside a wider
   * one; on Linux the kernel's `secondary` mark or a label. See facts B3.
   */
  isAlias: z.boolean(),
  /** Words printed after the address: `temporary`, `deprecated`, `secured`, `dynamic`, `tentative`. */
  flags: z.array(z.string()),
  /** Linux address label (`eth0:1`); `null` elsewhere. */
  label: z.string().nullable(),
});
export type InterfaceAddress = z.output<typeof InterfaceAddress>;

/** One network interface with its addresses, in the order the system lists them. */
export const NetworkInterface = Printed.extend({
  name: z.string(),
  index: z.number().nullable(),
  flags: z.array(z.string()),
  mtu: z.number().nullable(),
  /** Lower case, two digits an octet; `null` for interfaces without one (loopback, utun). */
  mac: z.string().nullable(),
  /** `active`/`inactive` (macOS), `UP`/`DOWN`/`UNKNOWN` (Linux operstate); `null` when not printed. */
  status: z.string().nullable(),
  /** What the person knows it as: `Wi-Fi`, `Thunderbolt Bridge`. `null` when the system has no such name. */
  hardwarePort: z.string().nullable(),
  /** `loopback`, `bridge`, `veth`, `tunnel`, `ether`…, as far as the tool tells. */
  kind: z.string().nullable(),
  media: z.string().nullable(),
  /** Members of a bridge or bond. */
  members: z.array(z.string()),
  addresses: z.array(InterfaceAddress),
});
export type NetworkInterface = z.output<typeof NetworkInterface>;
