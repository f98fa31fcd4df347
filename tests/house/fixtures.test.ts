import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTools } from '../../electron/tools/index.ts';
import { parseText } from '../../electron/tools/platform-tool.ts';
import { recogniseTool } from '../../electron/tools/recognise.ts';
import { fixturesOf } from '../../electron/tools/testing.ts';

const TOOLS = join(import.meta.dirname, '../../electron/tools');
const folderOf = (id: string) => join(TOOLS, id);
const hasFixtures = (id: string) => existsSync(join(folderOf(id), 'fixtures'));

const cases = allTools
  .filter(({ id, recognise }) => hasFixtures(id) && recognise.length > 0)
  .flatMap((tool) => fixturesOf(folderOf(tool.id)).map(({ name, output }) => ({ tool, name, output })))
  .filter(({ tool, output }) => parseText(tool, output).rows.length > 0);

describe('the fixtures', () => {
  it('are there for every tool', () => {
    expect(allTools.map(({ id }) => id).filter((id) => !hasFixtures(id))).toEqual([]);
  });

  it.each(cases)('$tool.id knows $name when it is pasted without a name', ({ tool, output }) => {
    expect(recogniseTool(output, allTools)?.tool.id).toBe(tool.id);
  });
});
