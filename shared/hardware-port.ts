import { z } from 'zod';
import { Printed } from './printed.ts';

/** `networksetup -listallhardwareports`: the name a person knows (`Wi-Fi`) beside the device (`en0`). */
export const HardwarePort = Printed.extend({
  port: z.string(),
  device: z.string().nullable(),
  mac: z.string().nullable(),
  /** Set on VLANs: the device that carries it, and its tag. */
  parentDevice: z.string().nullable(),
  vlanTag: z.number().nullable(),
});
export type HardwarePort = z.output<typeof HardwarePort>;

/** One network service of System Settings, in its order (`networksetup -listnetworkserviceorder`). */
export const NetworkService = Printed.extend({
  /** `null` in lists without numbers. */
  order: z.number().nullable(),
  name: z.string(),
  enabled: z.boolean(),
  hardwarePort: z.string().nullable(),
  device: z.string().nullable(),
});
export type NetworkService = z.output<typeof NetworkService>;
