import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTools } from '../../electron/tools/index.ts';

const TOOLS = join(import.meta.dirname, '../../electron/tools');

describe('the tools', () => {
  it('have ids of their own, each the name of its folder', async () => {
    const folders = (await readdir(TOOLS, { withFileTypes: true }))
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
    expect(allTools.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
  });

  it('each have a test beside their parser', async () => {
    const untested: string[] = [];
    for (const { id } of allTools)
      if (!(await readdir(join(TOOLS, id))).some((name) => name.endsWith('.test.ts'))) untested.push(id);
    expect(untested).toEqual([]);
  });

  it.each(allTools.flatMap((tool) => tool.examples.map((request) => [tool.id, tool.command(request)] as const)))(
    '%s runs an absolute path with plain arguments and a deadline',
    (_, { file, args, timeoutMs }) => {
      expect(file).toMatch(/^\/[\w./-]+$/);
      for (const arg of args) expect(arg).not.toMatch(/[\0\n]/);
      expect(timeoutMs).toBeGreaterThan(0);
    },
  );
});
