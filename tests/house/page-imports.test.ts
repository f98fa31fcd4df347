import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
/** Static and dynamic imports that are there at run time; `import type` is not. */
const IMPORT = /^(?:import(?! type\b)[^'"]*|export [^'"]*from |.*\bimport\()['"]([^'"]+)['"]/gm;

/** Every module the page loads, with one module that imports it. */
function modulesFrom(entry: string): ReadonlyMap<string, string> {
  const found = new Map([[entry, 'index.html']]);
  for (const module of found.keys()) {
    if (!/\.tsx?$/.test(module)) continue;
    for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(IMPORT)) {
      const path = name.startsWith('.') ? join(dirname(module), name) : name;
      if (!found.has(path)) found.set(path, relative(PROJECT, module));
    }
  }
  return found;
}

describe('the page', () => {
  const modules = modulesFrom(join(PROJECT, 'renderer/main.tsx'));

  it('is followed through its screens', () => {
    expect([...modules.keys()].filter((path) => path.endsWith('-screen.tsx')).length).toBeGreaterThanOrEqual(3);
  });

  it('never loads zod, which tries eval and is refused by the content policy', () => {
    expect(modules.get('zod')).toBeUndefined();
  });

  it('loads nothing of the main process, of Node, or of the tests', () => {
    const strangers = [...modules].filter(([path]) =>
      /^node:|^electron$|\/electron\/|\/renderer\/testing\//.test(path),
    );
    expect(strangers).toEqual([]);
  });
});
