import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsPage } from './commands-page.ts';
import { jsonPage } from './json-page.ts';

const DOCS = join(import.meta.dirname, '../../docs');

/** `npm run docs` sets ROUTELIGHT_WRITE_DOCS; every other run compares. */
describe('the generated pages', () => {
  it.each([
    ['commands.md', commandsPage],
    ['json.md', jsonPage],
  ])('docs/%s is what the declarations say', async (name, page) => {
    const path = join(DOCS, name);
    if (process.env.ROUTELIGHT_WRITE_DOCS) await writeFile(path, page());
    expect(await readFile(path, 'utf8'), 'run "npm run docs"').toBe(page());
  });
});
