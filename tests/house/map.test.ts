import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const textOf = (page: string) => readFileSync(join(PROJECT, page), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/decisions'), 'tests/mac/README.md'];

/** `electron/probes/` and the like, in code spelling; one with a placeholder stands for many. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:electron|shared|renderer|tests|scripts|docs)\/[^`\s<>]*)`/g)].map(([, path = '']) => path);
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);

/** The folders that a stranger sees first. */
const rooms = ['electron', 'shared', 'renderer', 'tests'].flatMap((house) =>
  readdirSync(join(PROJECT, house), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => `${house}/${name}/`),
);

describe('the written pages', () => {
  it('name every folder, in docs/architecture.md', () => {
    const named = textOf('docs/architecture.md');
    expect(rooms.filter((room) => !named.includes(`\`${room}\``))).toEqual([]);
  });

  it.each(pages)('name nothing that is not there: %s', (page) => {
    const text = textOf(page);
    expect(pathsIn(text).filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
    expect(linksIn(text).filter((path) => !existsSync(join(PROJECT, page, '..', path)))).toEqual([]);
  });
});
