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
  /**
   * `block-all` for state 2, `counted` when `detail` is a number. `unknown` when the tool answered with an error, or
   * named a program without saying what it does with it: neither is "off".
   */
  value: z.enum(['on', 'off', 'block-all', 'allow', 'block', 'not-listed', 'counted', 'unknown']),
  /** Path or name of the program (subject `application`), a count, or the tool's own words. */
  detail: z.string().nullable(),
});
export type FirewallFact = z.output<typeof FirewallFact>;
