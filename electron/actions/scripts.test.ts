import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STOP_PROCESS_SCRIPT } from '../../shared/actions/stop-process-script.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { ROOT_CONTROL_SCRIPT } from '../privilege/root-control-script.ts';
import { COMMANDS_SCRIPT, commandsInOrder } from './commands-script.ts';
import { WRITE_FILE_SCRIPT } from './permanence/write-file-script.ts';
import { TRIAL_SCRIPT, WATCH_SCRIPT } from './trial-script.ts';

const SHELLS = ['/bin/dash', '/bin/bash', '/bin/sh'].filter((shell) => existsSync(shell));
const SHELLCHECKS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((folder) => `${folder}/shellcheck`);
const shellcheck = SHELLCHECKS.find((file) => existsSync(file)) ?? 'shellcheck';
const host = createLocalHost({ platform: 'linux', toolRoot: null });
/** Every text that a shell reads with administrator rights (SECURITY.md). */
const scripts = {
  ...{ TRIAL_SCRIPT, WATCH_SCRIPT, COMMANDS_SCRIPT },
  ...{ WRITE_FILE_SCRIPT, STOP_PROCESS_SCRIPT, ROOT_CONTROL_SCRIPT },
};

describe.each(Object.entries(scripts))('%s', (_, script) => {
  // `npm test` installs it (scripts/setup.mjs); without it this fails, since a silent skip would look like a pass
  it('is clean for shellcheck', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'routelight-script-'));
    const file = join(folder, 'script.sh');
    writeFileSync(file, `${script}\n`);
    // SC2016: the text of the watcher is meant to be handed on as it is
    const checking = { file: shellcheck, args: ['--shell=sh', '--exclude=SC2016', file] };
    const { ending, stdout } = await host.run(checking, { timeoutMs: 15_000 });
    rmSync(folder, { recursive: true });
    expect([stdout.join(''), ending]).toEqual(['', { kind: 'exited', code: 0 }]);
  });

  it.each(SHELLS)('is understood by %s', async (shell) => {
    const { ending, stderr } = await host.run({ file: shell, args: ['-n', '-c', script] }, { timeoutMs: 5_000 });
    expect([stderr, ending]).toEqual(['', { kind: 'exited', code: 0 }]);
  });

  it('is one line without anything but printable ASCII, as the administrator’s prompt wants it', () => {
    expect(script).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('COMMANDS_SCRIPT', () => {
  const run = async (...commands: string[][]) => {
    const lines = commands.map(([file = '', ...args]) => ({ file, args }));
    const { ending, stdout } = await host.run(commandsInOrder('marker', lines), { timeoutMs: 5_000 });
    return { code: ending.kind === 'exited' ? ending.code : ending.kind, stdout: stdout.join('') };
  };

  it('hands every word over as it is, in order', async () => {
    const odd = ['a b', "it's", '"', '$HOME', '*', '\\', '', '-n', '`id`'];
    const print = ['/usr/bin/printf', '<%s>'];
    expect(await run([...print, ...odd], [...print, 'two'])).toEqual({
      code: 0,
      stdout: `${odd.map((word) => `<${word}>`).join('')}<two>`,
    });
  });

  it('stops at the first that fails, with its exit code', async () => {
    expect(await run(['/bin/sh', '-c', 'exit 7'], ['/usr/bin/printf', 'never'])).toEqual({
      code: 7,
      stdout: 'failed 7\n',
    });
  });
});
