/**
 * Everything that has to pass before a change lands: lint, types, build, unit tests, lab, e2e.
 *
 * One suite failing does not keep the others from running. The last line is the sum over all of them, in the form
 * `N passed, N failed` (`, N skipped`), and nothing follows it.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { closingLine, countOne } from './check/counts.mjs';
import { stages } from './check/suites.mjs';
import { say } from './say.mjs';
import { stopWithSentence } from './stop-with-sentence.mjs';

/** A log is read without a terminal, and some of the programs colour it all the same. */
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';

/** One log is shown after the other, whichever suite ends meanwhile. */
let shown = Promise.resolve();

await stopWithSentence(async () => {
  const reportFolder = await mkdtemp(join(tmpdir(), 'routelight-check-'));
  const results = [];
  for (const stage of stages(reportFolder)) {
    const isBuildBroken = results.some(({ suite, failed }) => suite.isBuild && failed.length > 0);
    results.push(...(await Promise.all(stage.map((suite) => runSuite(suite, isBuildBroken, reportFolder)))));
  }
  await rm(reportFolder, { recursive: true });
  summarise(results);
});

/** What a suite prints is shown when it has ended, so that suites that run at the same time stay readable. */
async function runSuite(suite, isBuildBroken, reportFolder) {
  const startedAtMs = performance.now();
  if (suite.needsBuild && isBuildBroken) {
    const problem = 'not run, because the app could not be built';
    return { suite, ...countOne(suite.name, { problem }), durationMs: 0 };
  }
  say(`${suite.name} …`);
  const log = join(reportFolder, `${suite.name.replaceAll(/\W+/g, '-')}.log`);
  const file = await open(log, 'w');
  const result = await suite.run(file.fd);
  const durationMs = performance.now() - startedAtMs;
  await file.close();
  await show(suite.name, log);
  return { suite, ...result, durationMs };
}

function show(name, log) {
  shown = shown.then(async () => {
    say(`\n── ${name} ──`);
    await pipeline(createReadStream(log), process.stdout, { end: false });
  });
  return shown;
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
