/**
 * Measures what DESIGN §8 sets budgets for and writes docs/bench.md. Not part of `npm test`: a figure is reported, never
 * asserted. As root on Linux it runs in a network of its own, since it adds 100,000 routes.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import { buildIfStale } from './build-if-stale.mjs';
import { startDisplay } from './display.mjs';
import { cacheFolder, projectFolder } from './folders.mjs';
import { run } from './run.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

const benchFolder = join(cacheFolder, 'bench');
const figuresFolder = join(benchFolder, 'figures');
const resultFile = join(benchFolder, 'result.json');
/** All of it takes six minutes; what hangs must not hold the machine. */
const DEADLINE_MS = 11 * 60_000;

await stopWithSentence(async () => {
  if (process.platform !== 'linux' || process.getuid() !== 0)
    throw new Unavailable('The benchmarks need root on Linux: they build a network of their own.');
  const problem = await buildIfStale();
  if (problem !== null) throw new Unavailable(`The app could not be built: ${problem}.`);
  rmSync(benchFolder, { recursive: true, force: true });
  await bundlePrograms();
  const screen = await startDisplay();
  const network = join(projectFolder, 'scripts/e2e-network.mjs');
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  const args = [
    '--net',
    process.execPath,
    network,
    process.execPath,
    vitest,
    'run',
    '--project',
    'bench',
    ...reporters,
  ];
  const { exitCode, problem: unfinished } = await run('unshare', [...args, ...process.argv.slice(2)], {
    cwd: projectFolder,
    deadlineMs: DEADLINE_MS,
    env: {
      ...process.env,
      DISPLAY: screen.display,
      WAYLAND_DISPLAY: undefined,
      XDG_SESSION_TYPE: 'x11',
      ROUTELIGHT_E2E_NETWORK: 'own',
    },
  });
  await screen.stop();
  if (process.argv.length === 2) writeFileSync(join(projectFolder, 'docs/bench.md'), page(unfinished));
  else process.stderr.write('docs/bench.md is left as it was: only a part was asked for.\n');
  process.exitCode = exitCode ?? 1;
});

/** What reads tables and sessions is measured as the app ships it: bundled, and without the test runner's own module loading. */
async function bundlePrograms() {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      rollupOptions: { input: ['tests/bench/tables.ts', 'tests/bench/sessions.ts'] },
      outDir: join(benchFolder, 'program'),
      target: 'node20.18',
      minify: false,
    },
  });
}

function page(unfinished) {
  const figures = existsSync(figuresFolder)
    ? readdirSync(figuresFolder)
        .sort()
        .flatMap((file) => JSON.parse(readFileSync(join(figuresFolder, file), 'utf8')))
    : [];
  if (unfinished !== null) figures.push({ name: 'everything after these', problem: unfinished });
  const [cpu] = cpus();
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}. Each figure is a median beside its peer's of the same run, taken in turn; where it says p95 it is that. The budgets are the design's; a figure without one is only told.

Windows are drawn by Xvfb in software, on the same processors that do the work: frame times are worse than on any screen with a graphics chip. The macOS figures read text in the format of macOS 26 from a stand-in that prints it at once, so they tell what reading costs and not what netstat and lsof take on a Mac: whether all of it is within 1.2 × its tools has to be measured there. A million routes come from a stand-in for \`ip\` that prints them. Rows in the page are those in view and four beyond each edge: a window up to 1,500 px high keeps to 60, and at 4K height about 75 are in view and have to be drawn.

| figure | ours | peer | ratio | budget | |
|---|--:|--:|--:|---|---|
${[...figures, ...failures()].map(row).join('\n')}
`;
}

/** What vitest says broke: a figure that could not be taken is told, and the others still are. */
function failures() {
  if (!existsSync(resultFile)) return [];
  const { testResults } = JSON.parse(readFileSync(resultFile, 'utf8'));
  return testResults.flatMap(({ name: file, message, assertionResults: tests }) => {
    const failed = tests.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [{ name: basename(file), problem: message }];
    return failed.map(({ title, failureMessages: [problem = 'failed'] }) => ({ name: title, problem }));
  });
}

function row({ name, unit, ours, peer, budget, isWithin, problem }) {
  if (problem !== undefined) return `| ${name} | not measured: ${oneLine(problem)} | | | | **failed** |`;
  const number = (value) => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));
  const cells = [
    name,
    `${number(ours)} ${unit}`,
    peer === null ? '' : `${number(peer.value)} ${unit} (${peer.name})`,
    peer === null || peer.value === 0 ? '' : (ours / peer.value).toFixed(2),
    budget ?? '',
    isWithin === null ? '' : isWithin ? 'within' : '**over**',
  ];
  return `| ${cells.join(' | ')} |`;
}

function oneLine(text) {
  return stripVTControlCharacters(text).split('\n')[0].replaceAll('|', '/').slice(0, 160);
}
