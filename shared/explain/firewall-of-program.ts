import type { FirewallFact } from '../firewall.ts';

/**
 * What the application firewall of a Mac is seen to do with connections from others to one program. `not-listed`: it is on
 * and has no rule for it, so that the signature decides, or the person is asked (facts D1). `unknown`: not read.
 */
export type FirewallOfProgram = 'off' | 'blocks-all' | 'allowed' | 'blocked' | 'not-listed' | 'unknown';

/** By the name of the program, since the tools that list sockets tell no path; rules name paths (facts D1). */
export function firewallOfProgram(facts: readonly FirewallFact[], name: string): FirewallOfProgram {
  const own = facts.filter(({ layer }) => layer === 'application-firewall');
  const state = own.find(({ subject }) => subject === 'state')?.value ?? 'unknown';
  if (state === 'block-all' || own.some(({ subject, value }) => subject === 'block-all' && value === 'on'))
    return 'blocks-all';
  if (state === 'off') return 'off';
  if (state !== 'on') return 'unknown';
  const rules = own.filter((fact) => isRuleOf(fact, name));
  if (rules.some(({ value }) => value === 'block')) return 'blocked';
  return rules.some(({ value }) => value === 'allow') ? 'allowed' : 'not-listed';
}

/** Whether a fact is the rule of a program of this name, or of an app that is named after it. */
export function isRuleOf({ subject, detail }: FirewallFact, name: string): boolean {
  const last = detail?.slice(detail.lastIndexOf('/') + 1);
  return subject === 'application' && (last === name || last === `${name}.app`);
}
