import { describe, expect, it } from 'vitest';
import type { FirewallFact } from '../firewall.ts';
import { type FirewallSurroundings, planAllowThroughFirewall } from './plan-allow-through-firewall.ts';

const path = '/opt/relay/bin/relayd';
const fact = (subject: FirewallFact['subject'], value: FirewallFact['value'], detail: string | null = null) => ({
  ...{ line: 1, printed: '', layer: 'application-firewall' as const, subject, value, detail },
});
const on = fact('state', 'on');
const planOf = (facts: readonly FirewallFact[], more: Partial<FirewallSurroundings> = {}, asked = path) =>
  planAllowThroughFirewall(
    { kind: 'allow-through-firewall', path: asked },
    {
      ...{ realPath: path, facts, signature: 'proper', ...more },
    },
  );
const TOOL = '/usr/libexec/ApplicationFirewall/socketfilterfw';

describe('planAllowThroughFirewall', () => {
  it('adds the real file and allows it; taken off the list again as the undo', () => {
    expect(planOf([on], {}, '/opt/relay/current/relayd')).toMatchObject({
      plan: {
        ...{ request: { path }, privilege: 'administrator', warnings: [], trialSeconds: null },
        commands: [
          { command: { file: TOOL, args: ['--add', path] } },
          { command: { file: TOOL, args: ['--unblockapp', path] } },
        ],
        undo: { command: { file: TOOL, args: ['--remove', path] } },
      },
    });
  });

  it('blocks again what was blocked, by path or by the name that some releases print', () => {
    for (const detail of [path, 'relayd'])
      expect(planOf([on, fact('application', 'block', detail)])).toMatchObject({
        plan: { undo: { command: { args: ['--blockapp', path] } } },
      });
  });

  it('warns of a signature that does not last, and of a firewall that did not say', () => {
    expect(planOf([on], { signature: 'ad-hoc' })).toMatchObject({
      plan: { warnings: [expect.stringContaining('signature')] },
    });
    expect(planOf([])).toMatchObject({ plan: { warnings: [expect.stringContaining('could not be read')] } });
  });

  it.each([
    ['off', [fact('state', 'off')], {}, path, 'is off'],
    ['blocking everything', [fact('state', 'block-all')], {}, path, 'blocks every'],
    ['blocking everything by its switch', [on, fact('block-all', 'on')], {}, path, 'blocks every'],
    ['letting it through already', [on, fact('application', 'allow', path)], {}, path, 'already'],
    ['asked about no file', [on], { realPath: null }, path, 'no program'],
    ['asked about a name', [on], {}, 'relayd', 'not the path'],
    ['asked about two lines', [on], {}, '/a\n/b', 'not the path'],
    ['asked about what turns text round', [on], {}, '/a\u202e/b', 'not the path'],
  ] as const)('refuses a firewall that is %s', (_, facts, more, asked, because) => {
    expect(planOf(facts, more, asked)).toEqual({ kind: 'refused', because: expect.stringContaining(because) });
  });
});
