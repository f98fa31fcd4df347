import { z } from 'zod';
import { Printed } from './printed.ts';

/** A file that find(1) names. */
export const FoundFile = Printed.extend({ path: z.string() });
export type FoundFile = z.output<typeof FoundFile>;

/** A service as launchd has it in the system's domain. */
export const LaunchdService = Printed.extend({
  label: z.string(),
  /** False when launchd does not have it. */
  isLoaded: z.boolean(),
  /** `running`, `not running` and whatever else launchd prints; `null` when it does not say, or does not have it. */
  state: z.string().nullable(),
});
export type LaunchdService = z.output<typeof LaunchdService>;

/** Whether a unit is started with the system: `enabled`, `disabled`, `static`… (systemctl(1), "is-enabled"). */
export const UnitFileState = Printed.extend({ state: z.string() });
export type UnitFileState = z.output<typeof UnitFileState>;

/** One terse line of nmcli(1): `GENERAL.STATE`, `100 (connected)`, or the values of the columns that were asked for. */
export const NmcliLine = Printed.extend({ values: z.array(z.string()) });
export type NmcliLine = z.output<typeof NmcliLine>;

/** A network link as networkctl(1) shows it. */
export const NetworkdLink = Printed.extend({
  interfaceName: z.string(),
  /** The .network file that configures it; `null` when there is none (`n/a`). */
  networkFile: z.string().nullable(),
  /** The word in brackets after the operational state: `configured`, `unmanaged`…; `null` when it is not printed. */
  setup: z.string().nullable(),
});
export type NetworkdLink = z.output<typeof NetworkdLink>;
