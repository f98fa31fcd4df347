import { z } from 'zod';
import { Printed } from './printed.ts';

/** Which system is being looked at (`sw_vers`, /etc/os-release). */
export const SystemIdentity = Printed.extend({
  name: z.string(),
  version: z.string().nullable(),
  /** Rapid security response (`(a)`); `null` when there is none. */
  versionExtra: z.string().nullable(),
  build: z.string().nullable(),
});
export type SystemIdentity = z.output<typeof SystemIdentity>;
