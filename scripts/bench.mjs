/**
 * Measures what DESIGN §8 sets budgets for and writes docs/bench.md. Not part of `npm test`: a figure is reported, never
 * asserted. As root on Linux it runs in a network of its own, since it adds 100,000 routes.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { startDisplay } from './display.mjs';
import { cacheFolder, projectFolder } from './folders.mjs';
import { run } from './run.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

const figuresFolder = join(cacheFolder, 'bench');

await stopWithSentence(async () => {
  if (process.platform !== 'linux' || process.getuid() !== 0)
    throw new Unavailable('The benchmarks need root on Linux: they build a network of their own.');
  await buildIfStale();
  rmSync(figuresFolder, { recursive: true, force: true });
  const screen = await startDisplay();
  const network = join(projectFolder, 'scripts/e2e-network.mjs');
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const args = ['--net', process.execPath, network, process.execPath, vitest, 'run', '--project', 'bench'];
  const { exitCode } = await run('unshare', [...args, ...process.argv.slice(2)], {
    cwd: projectFolder,
    env: { ...process.env, DISPLAY: screen.display, ROUTELIGHT_E2E_NETWORK: 'own' },
  });
  await screen.stop();
  writeFileSync(join(projectFolder, 'docs/bench.md'), page());
  process.exitCode = exitCode ?? 1;
});

function page() {
  const figures = readdirSync(figuresFolder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(figuresFolder, file), 'utf8')));
  const [cpu] = cpus();
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}. Each figure is a median beside its peer's of the same run, taken in turn; the budgets are the design's.

| figure | ours | peer | ratio | budget | |
|---|--:|--:|--:|---|---|
${figures.map(row).join('\n')}
`;
}

function row({ name, unit, ours, peer, budget, isWithin }) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const cells = [
    name,
    `${number(ours)} ${unit}`,
    peer === null ? '' : `${number(peer.value)} ${unit}`,
    peer === null ? '' : (ours / peer.value).toFixed(2),
    budget,
    isWithin ? 'within' : '**over**',
  ];
  return `| ${cells.join(' | ')} |`;
}
