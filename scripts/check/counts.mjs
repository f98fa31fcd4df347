import { readFileSync } from 'node:fs';

/**
 * What one suite came to: `{passed, failed, skipped}`, each a list of titles.
 *
 * A suite can fail without a failing test: it crashed, ran nothing, or could not load a file. That is one failure with the
 * reason as its title, so that the sum never looks better than the exit code.
 */
const outcome = () => ({ passed: [], failed: [], skipped: [] });

/** A program whose exit code is the whole answer, such as the linter. `ended` is what `run` says. */
export function countOne(name, { problem }) {
  return problem === null ? { ...outcome(), passed: [name] } : { ...outcome(), failed: [problem] };
}

/** Vitest's JSON report, which follows Jest's: files in `testResults`, tests in `assertionResults`. */
export function countVitest(ended, reportFile) {
  return countReport(ended, reportFile, (report, result) => {
    for (const file of report.testResults) {
      for (const { status, fullName } of file.assertionResults) {
        result[vitestStatus[status] ?? 'failed'].push(fullName);
      }
      if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
        result.failed.push(`${file.name}: ${(file.message || 'could not be run').split('\n')[0]}`);
      }
    }
  });
}

const vitestStatus = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'skipped',
  todo: 'skipped',
  disabled: 'skipped',
};

/** Playwright's JSON report: suites within suites, and per project one test of each spec. A flaky test is a failed one. */
export function countPlaywright(ended, reportFile) {
  return countReport(ended, reportFile, (report, result) => {
    const visit = (suite, above) => {
      const titles = [...above, suite.title].filter(Boolean);
      for (const spec of suite.specs ?? []) {
        for (const { status } of spec.tests)
          result[playwrightStatus[status] ?? 'failed'].push([...titles, spec.title].join(' › '));
      }
      for (const inner of suite.suites ?? []) visit(inner, titles);
    };
    for (const suite of report.suites) visit(suite, []);
    for (const { message } of report.errors ?? []) result.failed.push(message.split('\n')[0]);
  });
}

const playwrightStatus = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' };

function countReport({ problem }, reportFile, count) {
  const result = outcome();
  try {
    count(JSON.parse(readFileSync(reportFile, 'utf8')), result);
  } catch (error) {
    result.failed.push(`no report (${problem ?? error.message})`);
  }
  const ran = result.passed.length + result.failed.length;
  if (ran === 0) result.failed.push('not one test was run');
  if (problem !== null && result.failed.length === 0) result.failed.push(problem);
  return result;
}

/** The line that ends the run: `N passed, N failed`, and `, N skipped` when there are any. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
