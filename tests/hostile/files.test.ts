import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAppSettings } from '../../electron/app-settings.ts';
import { openCapture, readCapturedText } from '../../electron/captures/read-capture.ts';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { keptPrograms } from '../../electron/probes/programs/kept-programs.ts';
import { hasMachUuid } from '../../electron/probes/programs/macho-uuid.ts';
import { openSessionFile } from '../../electron/sessions/open-session-file.ts';
import { readJournal } from '../../electron/sessions/read-journal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-hostile-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const makePipe = (name: string): string => {
  execFileSync('mkfifo', [at(name)]);
  return at(name);
};
const host = createLocalHost({ platform: 'linux', toolRoot: null });

const manifest = (stdout: string): string =>
  JSON.stringify({
    format: 'routelight-capture',
    version: 1,
    platform: 'darwin',
    osVersion: null,
    hostname: 'mini-red',
    capturedAt: '2026-11-21T09:00:00.000Z',
    commands: [{ argv: ['/usr/sbin/netstat'], stdout, stderr: null, exitCode: 0, durationMs: 1 }],
  });

describe('a capture folder made by somebody who means harm', () => {
  it.each(['../secret', '/etc/hostname', '..', '.', '', './out', 'a/b', '.hidden', 'out\0', '..\\secret'])(
    'reads no file for the name %j',
    async (name) => {
      await writeFile(join(tmpdir(), 'secret'), 'secret').catch(() => {});
      expect(await readCapturedText(folder, name)).toBeNull();
    },
  );

  it('reads nothing through a link, from a pipe, a folder or a device', async () => {
    await symlink('/etc/passwd', at('link'));
    await symlink('/dev/zero', at('endless'));
    await mkdir(at('folder'));
    makePipe('pipe');
    for (const name of ['link', 'endless', 'folder', 'pipe']) expect(await readCapturedText(folder, name)).toBeNull();
  });

  it('reads no output that is larger than any tool’s', async () => {
    await writeFile(at('large'), '');
    await truncate(at('large'), 600 * 1024 * 1024);
    expect(await readCapturedText(folder, 'large')).toBeNull();
  });

  it.each([
    ['a link to an endless device', () => symlink('/dev/zero', at('manifest.json'))],
    ['a link to another file', () => symlink('/etc/hostname', at('manifest.json'))],
    ['a pipe', async () => makePipe('manifest.json')],
    ['a folder', () => mkdir(at('manifest.json'))],
    ['too large', () => writeFile(at('manifest.json'), manifest('a'.repeat(9 * 1024 * 1024)))],
    ['nested deeper than any stack', () => writeFile(at('manifest.json'), '['.repeat(1_000_000))],
    [
      'an object with a prototype of its own',
      () => writeFile(at('manifest.json'), '{"__proto__":{"format":"routelight-capture"}}'),
    ],
  ])('is refused with a sentence when its manifest is %s', async (_, make) => {
    await make();
    expect(await openCapture(folder)).toMatchObject({ kind: 'failed', because: expect.stringMatching(/\.$|[a-z]/) });
  });
});

describe('a session file made by somebody who means harm', () => {
  it.each([
    ['a pipe', async () => makePipe('x.routelight')],
    ['a folder', () => mkdir(at('x.routelight'))],
    ['an endless device', () => symlink('/dev/zero', at('x.routelight'))],
    ['gzip in gzip in gzip', () => writeFile(at('x.routelight'), gzipSync(gzipSync(gzipSync('{}'))))],
    ['a bomb', () => writeFile(at('x.routelight'), gzipSync(Buffer.alloc(80 * 1024 * 1024, 10)))],
    ['a first line without end', () => writeFile(at('x.routelight'), gzipSync(Buffer.alloc(1024 * 1024, 0x61)))],
  ])('is refused with a sentence when it is %s', async (_, make) => {
    await make();
    expect(await openSessionFile(at('x.routelight'))).toMatchObject({ kind: 'failed', because: expect.any(String) });
  });

  it('may hold lines nested deeper than any stack: they are no records', async () => {
    const started = {
      ...{ kind: 'session-started', seq: 1, atMs: 0, schema: 1 },
      app: { name: 'routelight', version: '0', pid: 1 },
      host: { kind: 'local', label: 'mini-red', platform: 'linux' },
    };
    const deep = `{"kind":"note","seq":2,"atMs":0,"note":${'['.repeat(200_000)}${']'.repeat(200_000)},"text":"x"}`;
    await writeFile(at('x.jsonl'), `${JSON.stringify(started)}\n${deep}\n{"__proto__":{"kind":"note"}}\n`);
    const { records, unreadLines } = await readJournal(at('x.jsonl'));
    expect([records.length, unreadLines.length]).toEqual([1, 2]);
  });
});

describe('a program that is none', () => {
  it.each([
    ['a folder', () => mkdir(at('program')), 'not-executable'],
    ['a pipe', async () => makePipe('program'), 'not-executable'],
    ['a link to itself', () => symlink(at('program'), at('program')), 'not-started'],
    [
      'a text without #!, which execvp(3) hands to sh',
      () => writeFile(at('program'), 'exit 7', { mode: 0o755 }),
      'exited',
    ],
    ['not there', async () => {}, 'missing-tool'],
  ])('ends as a value when it is %s', async (_, make, kind) => {
    await make();
    const { ending } = await host.run({ file: at('program'), args: [] }, { timeoutMs: 3_000 });
    expect(ending.kind).toBe(kind);
  });

  it('is looked into without waiting for a pipe', async () => {
    expect(await hasMachUuid(host, makePipe('program'))).toBeNull();
  });

  it('cannot change what else is run by its folder or its environment', async () => {
    await writeFile(at('ip'), '#!/bin/sh\necho evil\n');
    await chmod(at('ip'), 0o755);
    const before = { ...process.env };
    Object.assign(process.env, {
      PATH: folder,
      NODE_OPTIONS: '--require /evil.js',
      LD_PRELOAD: '/evil.so',
      BASH_ENV: at('ip'),
      ENV: at('ip'),
    });
    try {
      const { stdout } = await host.run({ file: '/usr/bin/env', args: [] }, { timeoutMs: 3_000 });
      expect(stdout.join('')).not.toMatch(/evil|routelight-hostile|NODE_OPTIONS|LD_PRELOAD|BASH_ENV/);
    } finally {
      process.env = before;
    }
  });
});

describe('the list of added programs', () => {
  it.each([
    ['a pipe', async () => makePipe('programs.json')],
    ['a folder', () => mkdir(at('programs.json'))],
    ['not JSON', () => writeFile(at('programs.json'), '{')],
    [
      'shell strings',
      () =>
        writeFile(
          at('programs.json'),
          '{"format":"routelight-programs","programs":["sh -c id",{"kind":"command","words":["id; id"]}]}',
        ),
    ],
  ])('is empty when the file is %s', async (_, make) => {
    await make();
    expect(await keptPrograms(at('programs.json')).read()).toEqual([]);
  });
});

describe('a package', () => {
  it('runs the tools of the system, whatever its environment says', () => {
    const settings = readAppSettings([], { ROUTELIGHT_TOOL_ROOT: '/evil', ROUTELIGHT_PLATFORM: 'darwin' }, true);
    expect(settings.toolRoot).toBeNull();
  });
});
