import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyRows, printMarkdown, printTsv } from './copy-rows.ts';

const columns = [
  { title: 'Name', text: (row: { name: string; port: number }) => row.name },
  { title: 'Port', text: (row: { name: string; port: number }) => String(row.port) },
];

describe('copyRows', () => {
  const rows = [
    { name: 'a\tb|c', port: 1 },
    { name: '"quoted"', port: 22 },
  ];

  it('writes tab-separated rows that stay one line each', () => {
    expect(copyRows(rows, columns, 'tsv')).toBe('Name\tPort\na␉b|c\t1\n"""quoted"""\t22\n');
  });

  it('writes a Markdown table whose pipes do not cut cells', () => {
    expect(copyRows(rows, columns, 'markdown')).toBe(
      ['| Name     | Port |', '| -------- | ---- |', '| a␉b\\|c   | 1    |', '| "quoted" | 22   |', ''].join('\n'),
    );
  });

  it('writes the facts themselves as JSON, invisible characters escaped', () => {
    const text = copyRows([{ name: 'x\u202ey', port: 3 }], columns, 'json');
    expect(text).not.toContain('\u202e');
    expect(JSON.parse(text)).toEqual([{ name: 'x\u202ey', port: 3 }]);
  });

  it('has as many lines and cells as the table, whatever the text', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (table) => {
        const tsv = printTsv(table).trimEnd().split('\n');
        expect(printTsv(table).split('\n').length - 1).toBe(table.length);
        expect(printMarkdown(table).split('\n').length - 1).toBe(table.length + 1);
        for (const line of tsv.filter((each) => each !== '')) expect(line.split('\t').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
