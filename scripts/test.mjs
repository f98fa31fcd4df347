/**
 * Everything that has to pass before a change lands: lint, types, build, unit tests, lab, e2e.
 *
 * One suite failing does not keep the others from running. The last line is the sum over all of them, in the form
 * `N passed, N failed` (`, N skipped`), and nothing follows it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, countOne } from './check/counts.mjs';
import { suites } from './check/suites.mjs';
import { say } from './say.mjs';
import { stopWithSentence } from './stop-with-sentence.mjs';

/** A log is read without a terminal, and some of the programs colour it all the same. */
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';

await stopWithSentence(async () => {
  const reportFolder = await mkdtemp(join(tmpdir(), 'routelight-check-'));
  const results = [];
  for (const suite of suites(reportFolder)) results.push(await runSuite(suite, results));
  await rm(reportFolder, { recursive: true });
  summarise(results);
});

async function runSuite(suite, before) {
  say(`\n── ${suite.name} ──`);
  const startedAtMs = performance.now();
  const buildFailed = before.some(({ suite: earlier, failed }) => earlier.isBuild && failed.length > 0);
  const result =
    suite.needsBuild && buildFailed
      ? countOne(suite.name, { problem: 'not run, because the app could not be built' })
      : await suite.run();
  return { suite, ...result, durationMs: performance.now() - startedAtMs };
}

function summarise(results) {
  say('\n── all ──');
  for (const { suite, passed, failed, skipped, durationMs } of results) {
    const counts = closingLine({ passed: passed.length, failed: failed.length, skipped: skipped.length });
    say(`${suite.name.padEnd(40)}${`${(durationMs / 1000).toFixed(1)} s`.padStart(8)}   ${counts}`);
  }
  const all = (kind) =>
    results.flatMap(({ suite, [kind]: titles }) => titles.map((title) => `${suite.name}: ${title}`));
  for (const title of all('failed')) say(`FAILED   ${title}`);
  for (const title of all('skipped')) say(`SKIPPED  ${title}`);
  if (process.platform === 'linux' && all('skipped').length > 0) say('On Linux nothing should be skipped.');
  const count = (kind) => all(kind).length;
  process.exitCode = count('failed') === 0 ? 0 : 1;
  say(`\n${closingLine({ passed: count('passed'), failed: count('failed'), skipped: count('skipped') })}`);
}
