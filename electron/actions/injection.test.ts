import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionRequest } from '../../shared/actions/action-request.ts';
import { madeUpInterface, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias, planRemoveAlias } from '../../shared/actions/plan-alias.ts';
import type { CommandLine } from '../../shared/command.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { administratorScript } from '../privilege/administrator-script.ts';
import { createPlanStore } from './plan-store.ts';
import { actionCommand } from './trial-command.ts';

const EVIL = [
  ...['; rm -rf /', '$(id)', '`id`', "'; id; '", '" & do shell script "id" & "', '\\', '\\"', '\n', '\r', '\0'],
  ...['-alias', '--', '&&', '|', '>', '*', '~', '\u202e', '\u2028', '％', '1.2.3.4;id', '../../x', '%en0', '/32 up'],
];
const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(fc.constantFrom('en0', '192.168.2.172', 'fd00:2::172', 'change-1234'), fc.constantFrom(...EVIL))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...EVIL), fc.constantFrom('en0', '192.168.2.172')).map((parts) => parts.join('')),
);
const orUsual = (usual: string) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: hostile });
const RUNS = 2_500;

/** Reads a POSIX shell word list made of single-quoted words and `\'`; `null` for anything else. */
function shellWords(text: string): string[] | null {
  const words = text.match(/(?:'[^']*'|\\')+/g) ?? [];
  if (words.join(' ') !== text) return null;
  return words.map((word) => word.replace(/'([^']*)'|\\'/g, (_, inside?: string) => inside ?? "'"));
}

const SCRIPT =
  /^do shell script "((?:[^"\\]|\\[\\"])*)" with administrator privileges with prompt "((?:[^"\\]|\\[\\"])*)"$/;

/** What AppleScript hands to the shell, and what it shows; `null` when the text is not exactly one such statement. */
function readAppleScript(script: string): { readonly words: string[] | null; readonly prompt: string } | null {
  const [, shellText, prompt] = SCRIPT.exec(script) ?? [];
  if (shellText === undefined || prompt === undefined) return null;
  const plain = (text: string) => text.replace(/\\(.)/g, '$1');
  return { words: shellWords(plain(shellText)), prompt: plain(prompt) };
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/;
const ADDRESS = /^[0-9a-f:.]+$/;

describe('hostile text', () => {
  it(`in ${RUNS} requests is refused before it reaches a command, or is inert in it`, () => {
    let built = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('add-alias', 'remove-alias'),
        orUsual('en0'),
        orUsual('192.168.2.172'),
        fc.constantFrom('ipv4', 'ipv6'),
        fc.integer({ min: -2, max: 200 }),
        (kind, interfaceName, address, family, prefixLength) => {
          const parsed = ActionRequest.safeParse({ kind, interfaceName, address, family, prefixLength });
          if (!parsed.success) return;
          const { data } = parsed;
          if (data.kind !== 'add-alias' && data.kind !== 'remove-alias') return;
          expect(data.interfaceName).toMatch(NAME);
          expect(data.address).toMatch(ADDRESS);
          const around = madeUpSurroundings({ interfaces: [madeUpInterface({ name: data.interfaceName })] });
          const planning = (kind === 'add-alias' ? planAddAlias : planRemoveAlias)(data, around);
          if (planning.kind === 'refused') return;
          built += 1;
          const store = createPlanStore({ folder: '/home/o\'brien "x" $HOME/actions', now: () => 0 });
          const plan = store.put(planning.plan, '');
          for (const { command } of plan.commands) for (const word of command.args) expect(word).toMatch(/^[\w.:/-]+$/);
          holdsAsItIs(actionCommand('/home/o\'brien "x" $HOME/actions', plan), `Routelight: ${plan.title}`);
        },
      ),
      { numRuns: RUNS },
    );
    expect(built).toBeGreaterThan(0);
  });

  it(`in ${RUNS} words and prompts is refused by the one quoting function, or comes out as it went in`, () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 8 }), hostile, (args, prompt) =>
        holdsAsItIs({ file: '/sbin/ifconfig', args }, prompt),
      ),
      { numRuns: RUNS },
    );
  });

  it('reaches a real shell as the words it was', async () => {
    const host = createLocalHost({ platform: 'linux', toolRoot: null });
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 5 }), async (args) => {
        const made = administratorScript({
          command: { file: '/usr/bin/printf', args: ['%s\\n', ...args] },
          prompt: 'x',
        });
        if (made.kind === 'refused') return;
        const text = SCRIPT.exec(made.script)?.[1]?.replace(/\\(.)/g, '$1') ?? '';
        const { stdout } = await host.run({ file: '/bin/sh', args: ['-c', text] }, { timeoutMs: 5_000 });
        expect(stdout.join('')).toBe(args.map((arg) => `${arg}\n`).join(''));
      }),
      { numRuns: 150 },
    );
  });

  it('as the id of a plan names no file and no plan', () => {
    const store = createPlanStore({ folder: '/nowhere', now: () => 0 });
    fc.assert(
      fc.property(hostile, (id) => {
        expect(typeof store.take(id)).toBe('string');
      }),
    );
  });
});

function holdsAsItIs(command: CommandLine, prompt: string): void {
  const made = administratorScript({ command, prompt });
  if (made.kind === 'refused') return;
  expect(readAppleScript(made.script)).toEqual({ words: [command.file, ...command.args], prompt });
}
