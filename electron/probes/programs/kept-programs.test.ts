import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptPrograms } from './kept-programs.ts';

const VENV = { kind: 'python', path: '/Users/ada/venv/bin/python' } as const;
const COMMAND = { kind: 'command', words: ['/opt/lamp/lamp', '--to', '{host}:{port}'] } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-programs-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('keptPrograms', () => {
  it('gives back what was kept, in its order, to nobody else', async () => {
    const file = join(folder, 'new', 'programs.json');
    const kept = keptPrograms(file);
    expect(await kept.read()).toEqual([]);
    const answers = await Promise.all([kept.keep([VENV]), kept.keep([COMMAND as never, VENV])]);
    expect(answers).toEqual([null, null]);
    expect(await keptPrograms(file).read()).toEqual([COMMAND, VENV]);
    expect(await readdir(join(folder, 'new'))).toEqual(['programs.json']);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it.each([
    ['no JSON', 'nothing'],
    ['another format', '{"format":"else","programs":[]}'],
    ['no list', '{"format":"routelight-programs","programs":{}}'],
  ])('reads %s as an empty list', async (_, text) => {
    const file = join(folder, 'programs.json');
    await writeFile(file, text);
    expect(await keptPrograms(file).read()).toEqual([]);
  });

  it('leaves out what is no program, and keeps the rest', async () => {
    const file = join(folder, 'programs.json');
    const programs = [
      { kind: 'python', path: 'relative/python' },
      { kind: 'shell' },
      VENV,
      { kind: 'command', words: ['sh'] },
    ];
    await writeFile(file, JSON.stringify({ format: 'routelight-programs', programs }));
    expect(await keptPrograms(file).read()).toEqual([VENV]);
  });

  it('says why it could not keep them', async () => {
    await writeFile(join(folder, 'in-the-way'), '');
    expect(await keptPrograms(join(folder, 'in-the-way', 'programs.json')).keep([VENV])).toMatch(/could not be kept/);
  });
});
