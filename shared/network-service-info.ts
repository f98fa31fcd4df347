import { z } from 'zod';
import { Printed } from './printed.ts';

/** How one network service is set up (`networksetup -getinfo Wi-Fi`), beside what it has right now. */
export const NetworkServiceInfo = Printed.extend({
  /** As printed: `DHCP Configuration`, `Manual Configuration`; `null` when the line is missing. */
  configuration: z.string().nullable(),
  ipv4Address: z.string().nullable(),
  /** `null` when the mask was not printed or has holes. */
  ipv4PrefixLength: z.number().nullable(),
  ipv4Router: z.string().nullable(),
  /** The DHCP client id; `null` when it is empty, as it nearly always is. */
  clientId: z.string().nullable(),
  /** As printed: `Automatic`, `Manual`, `Off`. */
  ipv6Configuration: z.string().nullable(),
  ipv6Address: z.string().nullable(),
  ipv6PrefixLength: z.number().nullable(),
  ipv6Router: z.string().nullable(),
  /** `Ethernet Address` or `Wi-Fi ID`. */
  mac: z.string().nullable(),
});
export type NetworkServiceInfo = z.output<typeof NetworkServiceInfo>;
