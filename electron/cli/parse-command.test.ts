import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { runParseCommand } from './parse-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-parse-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function parse(text: string, options: Parameters<typeof runParseCommand>[1] = {}) {
  const file = join(folder, 'text');
  await writeFile(file, text);
  const [printed, remarks]: [string[], string[]] = [[], []];
  const output: Output = {
    print: (each) => void printed.push(each),
    remark: (each) => void remarks.push(each),
  };
  const code = await runParseCommand(file, options, output);
  return { code, printed: printed.join('\n'), remarks };
}

const ARP = '? (192.168.2.1) at 2:0:5e:10:0:1 on en0 ifscope [ethernet]';

describe('routelight parse', () => {
  it('prints the rows under their fields, and as one document', async () => {
    const { code, printed } = await parse(`${ARP}\n`);
    expect(code).toBe(exitCode.healthy);
    expect(printed).toContain('192.168.2.1');
    const document = JSON.parse((await parse(`${ARP}\n`, { json: true })).printed);
    expect(document).toMatchObject({ tool: 'darwin-arp', rows: [{ line: 1, printed: ARP }], unreadLines: [] });
  });

  it('ends with 1 and names the line when one could not be read', async () => {
    const { code, remarks } = await parse(`${ARP}\nsee here\n`);
    expect(code).toBe(exitCode.problemFound);
    expect(remarks).toEqual([expect.stringContaining('line 2')]);
  });

  it('gives every line back as unread when no tool prints such a text', async () => {
    const { code, printed, remarks } = await parse('good morning\n\r\n  all\n', { json: true });
    expect(code).toBe(exitCode.couldNotLook);
    expect(JSON.parse(printed)).toEqual({
      ...{ tool: null, rows: [] },
      unreadLines: [
        { line: 1, text: 'good morning' },
        { line: 3, text: '  all' },
      ],
    });
    expect(remarks).toHaveLength(1);
  });

  it('says that there is no such tool, and no such file', async () => {
    await expect(parse(ARP, { as: 'darwin-nothing' })).rejects.toMatchObject({ code: exitCode.badUsage });
    const nowhere = runParseCommand(join(folder, 'none'), {}, { print: () => {}, remark: () => {} });
    await expect(nowhere).rejects.toMatchObject({ code: exitCode.couldNotLook });
  });
});
