import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextActions } from '../../shared/diagnosis/next-actions.ts';

const FOLDER = join(import.meta.dirname, '../../shared/diagnosis');

describe('next actions', () => {
  it('are all in the one list, by whichever rule they are offered', async () => {
    const files = await readdir(FOLDER, { recursive: true });
    const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const texts = await Promise.all(sources.map((name) => readFile(join(FOLDER, name), 'utf8')));
    const offered = texts.flatMap((text) =>
      [...text.matchAll(/\baction\(\s*(?:'[^']*'|"[^"]*"|`[^`]*`),\s*'([^']+)'/g)].map(([, id = '']) => id),
    );
    expect(offered.length).toBeGreaterThan(5);
    expect(Object.keys(nextActions)).toEqual(expect.arrayContaining([...new Set(offered)]));
  });
});
