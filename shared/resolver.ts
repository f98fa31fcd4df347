import { z } from 'zod';
import { Printed } from './printed.ts';

/** One resolver of the system's DNS configuration. */
export const Resolver = Printed.extend({
  /** `default` answers every program; `scoped` only those bound to its interface; `service` one VPN or profile. */
  scope: z.enum(['default', 'scoped', 'service']),
  /** 1-based, as printed; `null` where the source has no numbers. */
  number: z.number().nullable(),
  /** Only names below this domain go to it; `null` means all names. */
  domain: z.string().nullable(),
  nameservers: z.array(z.string()),
  searchDomains: z.array(z.string()),
  interfaceName: z.string().nullable(),
  flags: z.array(z.string()),
  /** As printed: `Reachable`, `Not Reachable`, `Transient Connection`. */
  reach: z.string().nullable(),
  options: z.array(z.string()),
  order: z.number().nullable(),
  port: z.number().nullable(),
  timeoutSeconds: z.number().nullable(),
});
export type Resolver = z.output<typeof Resolver>;
