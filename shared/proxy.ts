import { z } from 'zod';
import { Printed } from './printed.ts';

/** One proxy setting of the system. */
export const ProxySetting = Printed.extend({
  kind: z.enum(['http', 'https', 'socks', 'ftp', 'rtsp', 'gopher', 'pac', 'auto-discovery', 'exceptions', 'other']),
  /** `null` when the settings name a host but no switch. */
  enabled: z.boolean().nullable(),
  host: z.string().nullable(),
  port: z.number().nullable(),
  /** The PAC address. */
  url: z.string().nullable(),
  /** Hosts and networks that bypass the proxy (kind `exceptions`). */
  exceptions: z.array(z.string()),
  /** Set when it holds for connections of one interface only (`__SCOPED__`); `null` for the whole system. */
  interfaceName: z.string().nullable(),
  /** The system's own name of a setting that has no field here (kind `other`), with its value as printed. */
  key: z.string().nullable(),
  value: z.string().nullable(),
});
export type ProxySetting = z.output<typeof ProxySetting>;
