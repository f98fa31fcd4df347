import { describe, expect, it } from 'vitest';
import { ExplainDocument } from '../../shared/json-documents.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const remarks: string[] = [];
  let code: number | null = null;
  const output = { print: (text: string) => printed.push(text), remark: (text: string) => remarks.push(text) };
  const program = createProgram(
    '0',
    { print: (text) => void output.print(text), remark: (text) => void output.remark(text) },
    (each) => {
      code = each;
    },
  );
  await program.parseAsync(['node', 'routelight', 'explain', ...words]);
  return { printed: printed.join('\n'), remarks: remarks.join('\n'), code };
}

describe('routelight explain', () => {
  it('says what an error means, aligned, and ends with 0', async () => {
    const { printed, remarks, code } = await run('connect', 'ECONNREFUSED', '10.9.8.7:29502');
    expect([remarks, code]).toEqual(['', 0]);
    expect(printed).toMatch(
      /^error {7}ECONNREFUSED\nmeaning {5}The other machine, or a firewall in its place, answered/,
    );
    expect(printed).toMatch(/\ncauses {6}1\. .*\n {12}2\. /);
    expect(printed).toContain('\ntarget      10.9.8.7:29502');
  });

  it('names the line of the root cause and shows it without its control characters', async () => {
    const { printed } = await run(
      'ok\n\u001b]0;x\u0007 dial tcp [2001:db8::1]:80: connect: connection refused\nretrying',
    );
    expect(printed).toContain('target      [2001:db8::1]:80');
    expect(printed).toMatch(/line 2 {6}\S.*connection refused$/);
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('prints both readings of a number that two systems use, or the one that the person asked for', async () => {
    const { printed, code } = await run('61');
    expect(code).toBe(0);
    expect(printed).toMatch(/readings {2}macOS: 61 is ECONNREFUSED.*\n {10}Linux: 61 is ENODATA/);
    expect((await run('--platform', 'linux', '61')).printed).toMatch(/^error +ENODATA/);
  });

  it('prints a document of its schema with --json', async () => {
    const { printed } = await run('--json', 'OSError: [Errno 65] No route to host');
    const document: unknown = JSON.parse(printed);
    expect(ExplainDocument.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      recognised: true,
      platform: 'darwin',
      category: 'EHOSTUNREACH',
      runtime: 'python',
    });
  });

  it('ends with 2 and a remark when nothing was recognised', async () => {
    const { printed, remarks, code } = await run('hello', 'world');
    expect([printed, code]).toEqual(['', 2]);
    expect(remarks).toContain('No network error');
    expect(JSON.parse((await run('--json', 'hello')).printed)).toMatchObject({
      recognised: false,
      category: 'unknown',
    });
  });

  it('refuses an empty text and a system that it does not know', async () => {
    await expect(run('  ')).rejects.toThrow(UsageError);
    await expect(run('--platform', 'amiga', '61')).rejects.toThrow('darwin or linux');
  });
});
