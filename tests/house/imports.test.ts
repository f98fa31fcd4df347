import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Only these files may name what the rest must reach through them (docs/architecture.md). */
const ONLY_DOORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bipcRenderer\b.*from 'electron'/, ['electron/preload.ts']],
  [/\bipcMain\b.*from 'electron'/, ['electron/ipc/doors.ts']],
  [/from 'node:child_process'/, ['electron/hosts/spawn-tool.ts']],
];

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((each) => each.isFile() && /\.tsx?$/.test(each.name) && !/\.test\.tsx?$/.test(each.name))
    .map((each) => relative(ROOT, join(each.parentPath, each.name)));
}

describe('the doors', () => {
  it.each(ONLY_DOORS)('%s stands in its own files only', async (pattern, doors) => {
    const found: string[] = [];
    for (const path of [...(await sources('electron')), ...(await sources('shared')), ...(await sources('renderer'))])
      if (pattern.test(await readFile(join(ROOT, path), 'utf8'))) found.push(path);
    expect(found.toSorted()).toEqual([...doors].toSorted());
  });

  it('the command line never imports Electron', async () => {
    const reached = await reachableFrom('electron/cli.ts');
    const guilty = [];
    for (const path of reached) if (/from 'electron'/.test(await readFile(join(ROOT, path), 'utf8'))) guilty.push(path);
    expect(guilty).toEqual([]);
    expect(reached.size).toBeGreaterThan(300);
  });
});

describe('the files', () => {
  it('import each other in no circle, not even for a type: a reader can begin at the bottom', async () => {
    const paths = [...(await sources('electron')), ...(await sources('shared')), ...(await sources('renderer'))];
    const importsOf = new Map(await Promise.all(paths.map(async (path) => [path, await importedBy(path)] as const)));
    expect(inCircles(importsOf)).toEqual([]);
  });
});

/** The files of ours that a file names, types too. */
async function importedBy(path: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, path), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g)].map(([, target = '']) => join(path, '..', target));
}

/** What stays when the files that import nothing more, or are imported by nothing more, are taken away again and again. */
function inCircles(importsOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = [...importsOf.keys()];
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    const present = new Set(left);
    const wanted = new Set(left.flatMap((path) => importsOf.get(path) ?? []));
    left = left.filter((path) => wanted.has(path) && importsOf.get(path)?.some((each) => present.has(each)));
  }
  return left;
}

/** Imports that are there at run time: `import type` is not. */
const AT_RUN_TIME = /^(?:import|export) (?!type)[^;]*? from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gms;

/** Every file of ours that a file imports, at once or later, at any depth. */
async function reachableFrom(start: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(start) || !start.endsWith('.ts')) return seen;
  seen.add(start);
  const text = await readFile(join(ROOT, start), 'utf8');
  for (const [, atOnce, later = ''] of text.matchAll(AT_RUN_TIME))
    await reachableFrom(relative(ROOT, join(ROOT, start, '..', atOnce ?? later)), seen);
  return seen;
}
