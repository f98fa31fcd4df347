import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../hosts/run-command.ts';
import { administratorScript } from './administrator-script.ts';

const PRINTF = '/usr/bin/printf';
const ask = (args: readonly string[], { file = PRINTF, prompt = 'Routelight asks.' } = {}) =>
  administratorScript({ command: { file, args: [...args] }, prompt });

/** What AppleScript makes of the text: two literals, nothing else that varies. Written apart from the code under test. */
const SHAPE =
  /^do shell script "((?:[^"\\]|\\["\\])*)" with administrator privileges with prompt "((?:[^"\\]|\\["\\])*)"$/;
const unescaped = (literal: string) => literal.replace(/\\(["\\])/g, '$1');

function literalsOf(script: string): readonly [shell: string, prompt: string] {
  const [, shell, prompt] = SHAPE.exec(script) ?? [];
  if (shell === undefined || prompt === undefined) throw new Error(`not the shape of a prompt: ${script}`);
  return [unescaped(shell), unescaped(prompt)];
}

/** sh(1) says how it reads the texts: every word between NULs, a line for each text. */
async function wordsByShell(texts: readonly string[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'routelight-quoting-'));
  const script = join(folder, 'texts.sh');
  writeFileSync(script, texts.map((text) => `${text}\nprintf '\\n'\n`).join(''));
  const { stdout, ending } = await runCommand({ file: '/bin/sh', args: [script] }, { timeoutMs: 60_000 });
  rmSync(folder, { recursive: true });
  expect(ending).toEqual({ kind: 'exited', code: 0 });
  return stdout
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
}

const HOSTILE = [
  ...[
    `'`,
    `"`,
    '\\',
    '$(id)',
    '`id`',
    '; id',
    '&& id',
    '| id',
    '> /tmp/x',
    '$HOME',
    '~',
    '*',
    '{a,b}',
    '!!',
    '%s',
    '-n',
  ],
  ...[`" & (do shell script "id") & "`, `'\\''`, `\\"`, '\\\\', '“', '”', '‘', 'é', '漢', '😀', '#', '--', ' ', '\t'],
  ...['\n', '\r', '\0', '\u2028', '\u202e', '\u001b[2J', '\ud800', '\u200b'],
];
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 6 })),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

describe('administratorScript', () => {
  it('is what facts C1 describe', () => {
    expect(ask(["it's", '"quoted"', 'back\\slash'])).toEqual({
      kind: 'script',
      script: `do shell script "'/usr/bin/printf' 'it'\\\\''s' '\\"quoted\\"' 'back\\\\slash'" with administrator privileges with prompt "Routelight asks."`,
    });
  });

  it.each([
    ['/opt/homebrew/bin/nc', 'the program is not one of the system'],
    ['/usr/local/bin/nc', 'the program is not one of the system'],
    ['nc', 'the program is not one of the system'],
    ['/usr/bin/../../tmp/nc', 'the program is not one of the system'],
    ['/usr/bin/', 'the program is not one of the system'],
    ["/usr/bin/n'c", 'the program is not one of the system'],
  ])('refuses to hand %s to root', (file, because) => {
    expect(ask([], { file })).toEqual({ kind: 'refused', because });
  });

  it.each(['\n', '\r', '\0', '\u2028', '\u202e', '\ud800', '\u001b'])('refuses %j in a word or a prompt', (bad) => {
    expect(ask([`a${bad}b`]).kind).toBe('refused');
    expect(ask([], { prompt: `a${bad}b` }).kind).toBe('refused');
  });

  it('refuses what is too long', () => {
    expect(ask(['x'.repeat(200_001)]).kind).toBe('refused');
    expect(ask([], { prompt: '' }).kind).toBe('refused');
  });

  it('gives the shell exactly the words it was given, or refuses: 3,000 hostile requests', async () => {
    const requests = fc.sample(fc.record({ args: fc.array(hostile, { maxLength: 5 }), prompt: hostile }), 3_000);
    const built = requests.flatMap(({ args, prompt }) => {
      const made = ask(['%s\\0', ...args, 'end'], { prompt });
      if (made.kind === 'refused') return [];
      const [shell, shown] = literalsOf(made.script);
      expect(shown).toBe(prompt);
      return [{ args: [...args, 'end'], shell }];
    });
    expect(built.length).toBeGreaterThan(400);
    expect(await wordsByShell(built.map(({ shell }) => shell))).toEqual(built.map(({ args }) => args));
  });
});
