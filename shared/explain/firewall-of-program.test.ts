import { expect, it } from 'vitest';
import { aFirewallFact } from '../overview/made-up.ts';
import { firewallOfProgram } from './firewall-of-program.ts';

const on = aFirewallFact('state', 'on');
const rule = (value: 'allow' | 'block', detail: string) => aFirewallFact('application', value, detail);

it.each([
  [[], 'unknown'],
  [[aFirewallFact('state', 'unknown'), rule('block', '/opt/relayd')], 'unknown'],
  [[aFirewallFact('state', 'off'), rule('block', '/opt/relayd')], 'off'],
  [[aFirewallFact('state', 'block-all'), rule('allow', '/opt/relayd')], 'blocks-all'],
  [[on, aFirewallFact('block-all', 'on')], 'blocks-all'],
  [[on, rule('block', '/opt/relayd')], 'blocked'],
  [[on, rule('allow', '/opt/relayd'), rule('block', '/opt/old/relayd')], 'blocked'],
  [[on, rule('allow', 'relayd')], 'allowed'],
  [[on, rule('block', '/Applications/relayd.app')], 'blocked'],
  [[on, rule('block', '/opt/relayd2')], 'not-listed'],
] as const)('%j is %s', (facts, expected) => {
  expect(firewallOfProgram(facts, 'relayd')).toBe(expected);
});
