import { describe, expect, it } from 'vitest';
import { combinationKey, combinationOf } from '../../shared/programs/combinations.ts';
import type { MatrixCell, MatrixPlan } from '../../shared/programs/matrix.ts';
import { copyMatrix } from './copy-matrix.ts';
import { aCell, allCells, aPlan, NC, VENV } from './made-up.ts';
import { gridOf } from './matrix-grid.ts';

const byKey = (cells: readonly MatrixCell[]) =>
  new Map(cells.map((cell) => [combinationKey(combinationOf(cell)), cell] as const));
/** Rows of signs: `!` for odd, `.` for a cell, a blank for none. */
const drawn = (plan: MatrixPlan, cells: readonly MatrixCell[]) =>
  gridOf(plan, byKey(cells)).rows.map(({ cells: row }) =>
    row.map(({ cell, isOdd }) => (cell === null ? ' ' : isOdd ? '!' : '.')).join(''),
  );

describe('gridOf', () => {
  it('has programs down and addresses across, in the order of the plan', () => {
    const { columns, rows } = gridOf(aPlan, byKey(allCells));
    expect(columns.map(({ target, source }) => [target, source])).toEqual([
      ['192.168.2.171:29502', null],
      ['192.168.2.172:29502', null],
    ]);
    expect(rows.map(({ program, also }) => [program, also])).toEqual([
      ['/Users/ada/venv/bin/python', []],
      ['the system’s nc', []],
    ]);
    expect(rows[0]?.cells[1]?.title).toBe('/Users/ada/venv/bin/python to 192.168.2.172:29502');
  });

  it.each<readonly [string, readonly MatrixCell[], readonly string[]]>([
    ['nothing is odd where all are alike', [aCell(VENV), aCell(VENV, true), aCell(NC), aCell(NC, true)], ['..', '..']],
    [
      'one against three is odd',
      [aCell(VENV, false, 'EHOSTUNREACH'), aCell(VENV, true), aCell(NC), aCell(NC, true)],
      ['!.', '..'],
    ],
    ['with a tie those that failed are', allCells, ['!!', '..']],
    ['what is not there is not odd', [aCell(VENV, false, 'EHOSTUNREACH'), aCell(NC)], ['! ', '. ']],
  ])('%s', (_, cells, expected) => expect(drawn(aPlan, cells)).toEqual(expected));

  it('marks one that came out otherwise the second time, and never one that could not be run', () => {
    const unsteady = { ...aCell(NC), again: aCell(NC, false, 'EHOSTUNREACH').attempt };
    const failed = aCell(VENV);
    const broken = {
      ...failed,
      attempt: { ...failed.attempt, outcome: { kind: 'program-failed', because: 'gone' } as const },
    };
    expect(drawn(aPlan, [unsteady, broken])).toEqual(['. ', '! ']);
  });

  it('gives each source a column and each environment a row of its own', () => {
    const plan: MatrixPlan = { ...aPlan, sources: [null, '192.168.2.224'], environments: ['plain', 'login-shell'] };
    const { columns, rows } = gridOf(plan, new Map());
    expect(columns.map(({ source }) => source)).toEqual([
      ...['any source', 'from 192.168.2.224', 'any source', 'from 192.168.2.224'],
    ]);
    expect(columns.map(({ target }) => target).slice(0, 2)).toEqual(['192.168.2.171:29502', '192.168.2.171:29502']);
    expect(rows.map(({ also }) => also[0])).toEqual([
      ...['plain environment', 'plain environment', 'login shell', 'login shell'],
    ]);
  });
});

describe('copyMatrix', () => {
  const run = { plan: aPlan, cells: byKey(allCells.toReversed()) };
  it('has one line a connect in the order of the plan', () => {
    const lines = copyMatrix(run, 'tsv').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]?.split('\t').slice(0, 6)).toEqual([
      ...['/Users/ada/venv/bin/python', 'plain', '192.168.2.171:29502', 'any', 'unreachable', 'EHOSTUNREACH 65'],
    ]);
  });

  it('keeps every fact as JSON, and says what differs above a Markdown table', () => {
    expect(JSON.parse(copyMatrix(run, 'json'))).toHaveLength(4);
    const differences = [{ kind: 'decides', factor: 'program', text: 'The program decides: `nc`.' }] as const;
    expect(copyMatrix({ ...run, differences }, 'markdown')).toMatch(/^- The program decides: \\`nc\\`\.\n\n\| Program/);
  });
});
