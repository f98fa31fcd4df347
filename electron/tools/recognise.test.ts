import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTools } from './index.ts';
import { recogniseTool } from './recognise.ts';

const recognise = (text: string) => {
  const recognised = recogniseTool(text, allTools);
  return recognised && { id: recognised.tool.id, ...recognised.parsed };
};
const table = readFileSync(`${import.meta.dirname}/darwin-netstat-routes/fixtures/made-up/two-families.out`, 'utf8');
const rows = table.split('\n');

describe('recogniseTool', () => {
  it('knows a whole table, and reads it as the tool itself would', () => {
    const found = recognise(table);
    expect(found?.id).toBe('darwin-netstat-routes');
    expect(found?.unreadLines).toEqual([]);
    expect(found?.rows).toHaveLength(40);
  });

  it('knows a piece from the middle, without any header', () => {
    expect(recognise(rows.slice(6, 20).join('\n'))).toMatchObject({ id: 'darwin-netstat-routes', unreadLines: [] });
    expect(recognise(rows[8] ?? '')).toMatchObject({ id: 'darwin-netstat-routes', unreadLines: [] });
  });

  it.each([
    ['a byte order mark and Windows line ends', `\uFEFF${rows.join('\r\n')}`],
    ['an echoed command line and the next prompt', `ada@mini-red ~ % netstat -rn\n${table}ada@mini-red ~ % `],
    ['an old prompt', `mini-red:~ ada$ sudo /usr/sbin/netstat -rn\n${table}mini-red:~ ada$`],
    ['a code fence', `\`\`\`text\n${table}\`\`\`\n`],
    ['quote marks of a mail', rows.map((row) => `> ${row}`).join('\n')],
    ['an indented code block', rows.map((row) => (row === '' ? '' : `    ${row}`)).join('\n')],
    ['blanks in place of tabs, squeezed', table.replace(/ +/g, ' ')],
    ['colours', rows.map((row) => (row === '' ? '' : `\u001B[32m${row}\u001B[0m`)).join('\n')],
  ])('sees through %s', (_what, text) => {
    const found = recognise(text);
    expect(found).toMatchObject({ id: 'darwin-netstat-routes', unreadLines: [] });
    expect(found?.rows).toHaveLength(40);
  });

  it('puts together the rows that a mail has wrapped, and still says where they began', () => {
    const wrapped = rows.flatMap((row) => {
      const at = row.length > 72 ? row.lastIndexOf(' ', 72) : row.length;
      return at < row.length ? [row.slice(0, at), row.slice(at).trimStart()] : [row];
    });
    const found = recognise(wrapped.join('\n'));
    expect(found).toMatchObject({ id: 'darwin-netstat-routes', unreadLines: [] });
    expect(found?.rows).toHaveLength(40);
    expect(found?.rows.map(({ line }) => wrapped[line - 1]?.split(/\s/)[0])).toEqual(
      found?.rows.map(({ printed }) => printed.split(/\s/)[0]),
    );
  });

  it('does not add a stray line to a row that is whole without it', () => {
    const arp = '? (192.168.2.1) at 2:0:5e:10:0:1 on en0 ifscope [ethernet]';
    expect(recognise(`${arp}\n${arp.replace('.1)', '.2)')}\nsee here\n`)).toMatchObject({
      rows: [{ printed: arp }, { line: 2 }],
      unreadLines: [{ line: 3, text: 'see here' }],
    });
  });

  it('does not let rows vanish into a header while putting lines together', () => {
    const text = 'Destination Gateway Flags\n10.0.0.1 link#4 UHLWI en0\nNetif Expire\n10.0.0.2 link#4 UHLWI en0\n';
    expect(recognise(text)?.rows).toHaveLength(2);
  });

  it('keeps the line numbers of the text as it was pasted', () => {
    const found = recognise(`$ netstat -rn\n${table}`);
    expect(found?.rows[0]?.line).toBe(6);
  });

  it('takes an empty table for what its header says', () => {
    const header =
      'Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\n';
    expect(recognise(header)).toEqual({ id: 'darwin-netstat-routes', rows: [], unreadLines: [] });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['prose', 'I tried that yesterday.\nIt did not help at all.\n'],
  ])('does not guess at %s', (_what, text) => expect(recognise(text)).toBeNull());

  it('gives the same text the same answer, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(recognise(text)).toEqual(recognise(text));
      }),
      { numRuns: 40 },
    );
  });

  it('judges a long text by its beginning and then reads all of it', () => {
    const many = Array.from({ length: 12_000 }, (_, at) => `10.${at >> 8}.${at & 255}/24        link#6  UCS   en0`);
    expect(recognise(many.join('\n'))?.rows).toHaveLength(12_000);
  });
});
