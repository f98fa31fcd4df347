import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import { commandsPage } from './commands-page.ts';
import { coveragePage, TEST_KINDS, type TestKind, testTitles } from './coverage-page.ts';
import { jsonPage } from './json-page.ts';

const DOCS = join(import.meta.dirname, '../../docs');

/** `npm run docs` sets ROUTELIGHT_WRITE_DOCS; every other run compares. */
describe('the generated pages', () => {
  it.each([
    ['commands.md', commandsPage],
    ['json.md', jsonPage],
    ['coverage.md', coveragePage],
  ])('docs/%s is what the declarations say', async (name, page) => {
    const path = join(DOCS, name);
    if (process.env.ROUTELIGHT_WRITE_DOCS) await writeFile(path, page());
    expect(await readFile(path, 'utf8'), 'run "npm run docs"').toBe(page());
  });
});

describe('the rules', () => {
  it.each(allRules.map(({ id }) => id))('%s has a firing, a near-miss and a look-alike test', (id) => {
    const counts = Object.keys(TEST_KINDS).map((kind) => [kind, testTitles(id, kind as TestKind).length > 0]);
    expect(counts).toEqual(Object.keys(TEST_KINDS).map((kind) => [kind, true]));
  });
});
