import { z } from 'zod';
import { Printed } from './printed.ts';

/** One printed fact of a firewall: a setting, or what it does with one program. */
export const FirewallFact = Printed.extend({
  layer: z.enum(['application-firewall', 'pf', 'nftables', 'iptables']),
  subject: z.enum([
    'state',
    'block-all',
    'stealth',
    'allow-signed',
    'allow-downloaded-signed',
    'logging',
    'application-count',
    'application',
    'ruleset',
  ]),
  /** `block-all` for state 2. `unknown` when the tool answered with an error: that is not "off". */
  value: z.enum(['on', 'off', 'block-all', 'allow', 'block', 'not-listed', 'unknown']),
  /** Path or name of the program (subject `application`), a count, or the tool's own words. */
  detail: z.string().nullable(),
});
export type FirewallFact = z.output<typeof FirewallFact>;
