import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STOP_PROCESS_SCRIPT } from '../../../shared/actions/stop-process-script.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { WRITE_FILE_SCRIPT, writeFileCommand } from './write-file-script.ts';

const own = process.getuid?.() ?? 0;
let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "routelight root's "));
  chmodSync(scratch, 0o755);
});
afterEach(() => rmSync(scratch, { recursive: true }));

const host = createLocalHost({ platform: 'linux', toolRoot: null });
async function write(path: string, lines: readonly string[], owner = own) {
  const { ending, stderr } = await host.run(writeFileCommand(path, lines, owner), { timeoutMs: 20_000 });
  return { status: ending.kind === 'exited' ? ending.code : ending.kind, stderr };
}

describe('the script that writes a file', () => {
  it('writes the lines as they are, for everybody to read and nobody else to change', async () => {
    const lines = ['[Address]', 'a "b" \'c\' $HOME `id` \\n %s', '', '-n'];
    expect(await write(join(scratch, 'a b.conf'), lines)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(scratch, 'a b.conf'), 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(statSync(join(scratch, 'a b.conf')).mode & 0o777).toBe(0o644);
    expect(readdirSync(scratch)).toEqual(['a b.conf']);
  });

  it('makes the one folder that is missing', async () => {
    expect(await write(join(scratch, 'eth0.network.d/x.conf'), ['x'])).toMatchObject({ status: 0 });
    expect(statSync(join(scratch, 'eth0.network.d')).mode & 0o777).toBe(0o755);
    expect(await write(join(scratch, 'no/such/x.conf'), ['x'])).toMatchObject({ status: 5 });
  });

  it.each([0o777, 0o775, 0o757, 0o1777])('writes nothing into a folder of mode %o', async (mode) => {
    mkdirSync(join(scratch, 'open'));
    chmodSync(join(scratch, 'open'), mode);
    expect(await write(join(scratch, 'open/x.conf'), ['x'])).toMatchObject({
      status: 5,
      stderr: expect.stringMatching(/others may write/),
    });
    expect(await write(join(scratch, 'open/new/x.conf'), ['x'])).toMatchObject({ status: 5 });
    expect(readdirSync(join(scratch, 'open'))).toEqual([]);
  });

  it("writes nothing into somebody else's folder", async () => {
    expect(await write(join(scratch, 'x.conf'), ['x'], own + 1)).toMatchObject({ status: 5 });
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('takes the place of a link instead of following it', async () => {
    writeFileSync(join(scratch, 'target'), 'untouched');
    symlinkSync(join(scratch, 'target'), join(scratch, 'x.conf'));
    expect(await write(join(scratch, 'x.conf'), ['x'])).toMatchObject({ status: 0 });
    expect(readFileSync(join(scratch, 'target'), 'utf8')).toBe('untouched');
    expect(readFileSync(join(scratch, 'x.conf'), 'utf8')).toBe('x\n');
  });
});

describe.each([
  ['write-file', WRITE_FILE_SCRIPT],
  ['stop-process', STOP_PROCESS_SCRIPT],
])('the %s script', (_, script) => {
  it('is one line that shellcheck has nothing to say about', async () => {
    expect(script).not.toMatch(/[\r\n]/);
    const path = join(scratch, 'script.sh');
    writeFileSync(path, `${script}\n`);
    const run = await host.run({ file: '/usr/bin/shellcheck', args: ['--shell=sh', path] }, { timeoutMs: 20_000 });
    expect([run.ending, run.stdout.join('')]).toEqual([{ kind: 'exited', code: 0 }, '']);
  });
});
