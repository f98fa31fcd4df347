import { z } from 'zod';
import { AddressFamily } from '../family.ts';

/** What puts an address back after a restart, as far as its files can be read without rights. */
export const PermanentAlias = z.object({
  interfaceName: z.string(),
  family: AddressFamily,
  address: z.string(),
  prefixLength: z.int(),
  /** Who acts on the file. `systemd-unit` is a unit that runs `ip` once, where nobody manages the interface. */
  manager: z.enum(['launchd', 'systemd-networkd', 'network-manager', 'netplan', 'systemd-unit']),
  /** The file that says so; removing the permanence removes it or its lines. */
  path: z.string(),
  /** False when the file is there and its manager has not taken it up; `null` when that could not be read. */
  isActive: z.boolean().nullable(),
});
export type PermanentAlias = z.output<typeof PermanentAlias>;
