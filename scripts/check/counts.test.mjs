import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closingLine, countOne, countPlaywright, countVitest } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'routelight-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
const reportOf = (report) => {
  written += 1;
  const file = join(folder, `${written}.json`);
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
};
const went = { problem: null };
const broke = { problem: 'vitest ended with exit code 1' };
const assertion = (status, fullName) => ({ status, fullName });

describe('countOne', () => {
  it('is one check, titled with the reason when it failed', () => {
    expect(countOne('lint', went)).toEqual({ passed: ['lint'], failed: [], skipped: [] });
    expect(countOne('lint', broke).failed).toEqual(['vitest ended with exit code 1']);
  });
});

describe('countVitest', () => {
  it('counts each test by its status', () => {
    const assertionResults = [
      assertion('passed', 'a'),
      assertion('failed', 'b'),
      assertion('pending', 'c'),
      assertion('todo', 'd'),
    ];
    const report = reportOf({ testResults: [{ name: 'x.test.ts', status: 'failed', assertionResults }] });
    expect(countVitest(broke, report)).toEqual({ passed: ['a'], failed: ['b'], skipped: ['c', 'd'] });
  });

  it('counts a file that could not be loaded', () => {
    const report = reportOf({
      testResults: [{ name: 'x.test.ts', status: 'failed', message: 'no such module\n at x', assertionResults: [] }],
    });
    expect(countVitest(broke, report).failed).toEqual(['x.test.ts: no such module']);
  });

  it.each([
    ['no report', join(folder, 'absent.json'), broke, ['no report (vitest ended with exit code 1)']],
    ['half a report', reportOf('{"testResults":['), broke, ['no report (vitest ended with exit code 1)']],
    ['no tests', reportOf({ testResults: [] }), went, ['not one test was run']],
    [
      'a bad exit in spite of good tests',
      reportOf({ testResults: [{ name: 'x', status: 'passed', assertionResults: [assertion('passed', 'a')] }] }),
      broke,
      ['vitest ended with exit code 1'],
    ],
  ])('counts %s as a failure', (_, report, ended, failed) => {
    expect(countVitest(ended, report).failed).toEqual(failed);
  });
});

describe('countPlaywright', () => {
  it('names each test by the suites it is in, and takes a flaky one for failed', () => {
    const spec = (title, status) => ({ title, tests: [{ status }] });
    const report = reportOf({
      suites: [
        {
          title: 'routes.spec.ts',
          specs: [spec('opens', 'expected')],
          suites: [
            {
              title: 'filter',
              specs: [spec('by flag', 'unexpected'), spec('by text', 'flaky'), spec('later', 'skipped')],
            },
          ],
        },
      ],
    });
    expect(countPlaywright(broke, report)).toEqual({
      passed: ['routes.spec.ts › opens'],
      failed: ['routes.spec.ts › filter › by flag', 'routes.spec.ts › filter › by text'],
      skipped: ['routes.spec.ts › filter › later'],
    });
  });

  it('counts an error outside of any test', () => {
    const report = reportOf({ suites: [], errors: [{ message: 'Error: no tests found\n' }] });
    expect(countPlaywright(broke, report).failed).toEqual(['Error: no tests found']);
  });
});

describe('closingLine', () => {
  it('mentions skipped tests only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
