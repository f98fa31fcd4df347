import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const DOCS = join(PROJECT, 'docs');
const written = readdirSync(DOCS).filter((name) => /^(?:architecture|adding-.*)\.md$/.test(name));
const textOf = (name: string) => readFileSync(join(DOCS, name), 'utf8');

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

describe('docs/architecture.md and the recipes', () => {
  it('name every folder', () => {
    const named = textOf('architecture.md');
    expect(rooms.filter((room) => !named.includes(`\`${room}\``))).toEqual([]);
  });

  it.each(written)('%s names nothing that is not there', (name) => {
    const text = textOf(name);
    expect(pathsIn(text).filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
    expect(linksIn(text).filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
  });
});
