import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badTool, isAlive, processEnds } from './bad-tool.ts';
import { followCommand, runCommand } from './run-command.ts';

/** Far longer than anything here takes, and shorter than the test's own deadline. */
const LONG_MS = 15_000;
/** For tools that hang: the deadline is what is tested. */
const SHORT_MS = 400;

const textOf = (stdout: readonly string[]) => stdout.join('');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'routelight-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('runCommand', () => {
  it('gives the output, the ending and the command of a tool that does its work', async () => {
    const pieces: string[] = [];
    const onStdout = (piece: string) => pieces.push(piece);
    const run = await runCommand(badTool('prints', 'a\nb\n'), { timeoutMs: LONG_MS, onStdout });
    expect(run).toMatchObject({
      command: badTool('prints', 'a\nb\n'),
      ending: { kind: 'exited', code: 0 },
      stderr: '',
    });
    expect([textOf(run.stdout), pieces.join('')]).toEqual(['a\nb\n', 'a\nb\n']);
  });

  it.each([
    ['/usr/sbin/no-such-tool', { kind: 'missing-tool' }],
    ['/etc/passwd/tool', { kind: 'missing-tool' }],
    ['/etc', { kind: 'not-executable', errno: 'EACCES' }],
  ])('says that %s cannot be run', async (file, ending) => {
    expect(await runCommand({ file, args: [] }, { timeoutMs: LONG_MS })).toMatchObject({ ending, stdout: [] });
  });

  it('says that a file without the right to run it is not executable', async () => {
    const file = join(folder, 'not-executable');
    writeFileSync(file, '#!/bin/true\n');
    chmodSync(file, 0o644);
    const { ending } = await runCommand({ file, args: [] }, { timeoutMs: LONG_MS });
    expect(ending).toEqual({ kind: 'not-executable', errno: 'EACCES' });
  });

  it('says that the system would not start it when the arguments are too long', async () => {
    const { ending } = await runCommand(
      { file: process.execPath, args: ['x'.repeat(4_000_000)] },
      { timeoutMs: LONG_MS },
    );
    expect(ending).toEqual({ kind: 'not-started', errno: 'E2BIG' });
  });

  it('keeps the exit code and half a line', async () => {
    const run = await runCommand(badTool('exits-with', '3'), { timeoutMs: LONG_MS });
    expect([run.ending, textOf(run.stdout)]).toEqual([{ kind: 'exited', code: 3 }, 'half a li']);
  });

  it('names the signal that ended a tool', async () => {
    const run = await runCommand(badTool('kills-itself', 'SIGTERM'), { timeoutMs: LONG_MS });
    expect([run.ending, textOf(run.stdout)]).toEqual([{ kind: 'signalled', signal: 'SIGTERM' }, 'before\n']);
  });

  it('keeps stderr apart from stdout', async () => {
    const run = await runCommand(badTool('prints-on-stderr', 'route: bad äddress'), { timeoutMs: LONG_MS });
    expect(run).toMatchObject({ stdout: [], stderr: 'route: bad äddress', ending: { kind: 'exited', code: 0 } });
  });

  it('shows bytes that are not UTF-8 as U+FFFD, a character cut off at the end too', async () => {
    const run = await runCommand(badTool('prints-bytes', '6eff610ac3a40ae282'), { timeoutMs: LONG_MS });
    expect(textOf(run.stdout)).toBe('n\uFFFDa\nä\n\uFFFD');
  });

  it('gives tools a fixed locale and little else', async () => {
    const run = await runCommand(badTool('prints-environment'), { timeoutMs: LONG_MS });
    const names = Object.keys(JSON.parse(textOf(run.stdout)));
    expect(names.filter((name) => name !== 'HOME' && !name.startsWith('__')).sort()).toEqual([
      'LANG',
      'LC_ALL',
      'PATH',
    ]);
  });

  it('ends a tool that hangs at its deadline, with what it printed', async () => {
    const run = await runCommand(badTool('hangs'), { timeoutMs: SHORT_MS });
    expect(run.ending).toEqual({ kind: 'timed-out', afterMs: SHORT_MS });
    expect(['', 'first line\n']).toContain(textOf(run.stdout));
  });

  it('ends the children of a tool that hangs, even if they ignore signals', async () => {
    const controller = new AbortController();
    const onStdout = (piece: string) => piece.includes('\n') && controller.abort();
    const run = await runCommand(badTool('hangs-with-a-child'), {
      timeoutMs: LONG_MS,
      signal: controller.signal,
      onStdout,
    });
    expect(run.ending).toEqual({ kind: 'cancelled' });
    await processEnds(Number(textOf(run.stdout)));
  });

  it('does not wait for a daemon that the tool left behind and that keeps the pipe open', async () => {
    const controller = new AbortController();
    const pids: number[] = [];
    const onStdout = (piece: string) => {
      pids.push(...piece.trim().split(' ').map(Number));
      const [tool = Number.NaN] = pids;
      void processEnds(tool).then(() => controller.abort());
    };
    const command = badTool('leaves-a-daemon');
    const run = await runCommand(command, { timeoutMs: LONG_MS, signal: controller.signal, onStdout });
    const [, daemon = Number.NaN] = pids;
    expect([run.ending, isAlive(daemon)]).toEqual([{ kind: 'cancelled' }, true]);
    process.kill(daemon, 'SIGKILL');
  });

  it.each([
    ['stdout', '1'],
    ['stderr', '2'],
  ])('stops a flood of a gigabyte on %s at the cap, and keeps no more than that', async (stream, descriptor) => {
    const capBytes = 4 * 1024 * 1024;
    const before = process.memoryUsage().rss;
    let pieces = 0;
    const run = await runCommand(badTool('floods', descriptor), {
      timeoutMs: LONG_MS,
      capBytes,
      onStdout: (piece) => {
        pieces += piece.length;
      },
    });
    expect(run.ending).toEqual({ kind: 'too-much-output', capBytes });
    const kept = textOf(run.stdout).length + run.stderr.length;
    expect(kept).toBeLessThanOrEqual(capBytes);
    expect(kept).toBeGreaterThan(capBytes / 2);
    expect(pieces).toBe(stream === 'stdout' ? kept : 0);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('does not start a command that is cancelled already', async () => {
    const marker = join(folder, 'started');
    const command = { file: '/usr/bin/touch', args: [marker] };
    const run = await runCommand(command, { timeoutMs: LONG_MS, signal: AbortSignal.abort() });
    expect(run).toMatchObject({ ending: { kind: 'cancelled' }, stdout: [] });
    expect(() => rmSync(marker)).toThrow('ENOENT');
  });
});

describe('followCommand', () => {
  it('hands over what is printed, and ends cancelled when stopped', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const following = followCommand(badTool('hangs'), (piece) => {
        following.stop();
        following.ended.then((ending) => (ending.kind === 'cancelled' ? resolve(piece) : reject(ending)));
      });
    });
    expect(text).toBe('first line\n');
  });

  it('says how a command ended that ends by itself', async () => {
    expect(await followCommand(badTool('exits-with', '7'), () => undefined).ended).toEqual({ kind: 'exited', code: 7 });
    const missing = { file: '/usr/sbin/no-such-tool', args: [] };
    expect(await followCommand(missing, () => undefined).ended).toEqual({ kind: 'missing-tool' });
  });

  it('keeps how it ended when it is stopped after that', async () => {
    const following = followCommand(badTool('prints', 'x'), () => undefined);
    await following.ended;
    following.stop();
    expect(await following.ended).toEqual({ kind: 'exited', code: 0 });
  });
});
