import { join } from 'node:path';
import { build } from '../build-if-stale.mjs';
import { npmProgram, projectFolder } from '../folders.mjs';
import { run } from '../run.mjs';
import { countOne, countPlaywright, countVitest } from './counts.mjs';

/** No suite comes near this; one that hangs is ended and counted as failed. */
const SUITE_DEADLINE_MS = 15 * 60_000;

const runHere = (program, args, output) =>
  run(npmProgram(program), args, { cwd: projectFolder, deadlineMs: SUITE_DEADLINE_MS, output });

/** Biome colours what it writes to a file too, and knows no NO_COLOR. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const check = (name, program, args) => ({
  name,
  run: async (output) => countOne(name, await runHere(program, args, output)),
});

const vitest = (project, reportFolder) => ({
  name: project,
  run: async (output) => {
    const report = join(reportFolder, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return countVitest(await runHere('vitest', ['run', '--project', project, ...reporters], output), report);
  },
});

const script = (name, args, output, env) =>
  run(process.execPath, [join(projectFolder, 'scripts', name), ...args], {
    cwd: projectFolder,
    deadlineMs: SUITE_DEADLINE_MS,
    env: { ...process.env, ...env },
    output,
  });

/** A part of the e2e suite: scripts/e2e.mjs gives each a screen and, as root on Linux, a network of its own. */
const playwright = (reportFolder, part, parts) => ({
  name: `e2e, part ${part} of ${parts}`,
  needsBuild: true,
  run: async (output) => {
    const report = join(reportFolder, `e2e-${part}.json`);
    const args = ['--reporter=list,json', `--shard=${part}/${parts}`, `--output=test-results/part-${part}`];
    return countPlaywright(await script('e2e.mjs', args, output, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }), report);
  },
});

/** Makes what e2e drives besides `electron .`, and looks at the fuses of what would be given away. */
const packaging = {
  name: 'package',
  needsBuild: true,
  run: async (output) => countOne('package', await script('dist.mjs', ['--for-tests'], output)),
};

/** Parts of the e2e suite without a network of their own would fight over the one display and the focus on it. */
const e2eParts = process.platform === 'linux' && process.getuid() === 0 ? 2 : 1;

/**
 * Everything that has to pass before a change lands, quickest to complain first. The suites of one stage run at the same
 * time: most of them wait, for a network that does not answer or for a window, more than they work.
 */
export const stages = (reportFolder) => [
  [
    check('lint', 'biome', ['ci', ...plain, '.']),
    check('types of electron/, shared/ and tests/', 'tsc', ['-p', 'tsconfig.node.json']),
    check('types of renderer/', 'tsc', ['-p', 'tsconfig.web.json']),
    { name: 'build', isBuild: true, run: async (output) => countOne('build', { problem: await build(output) }) },
  ],
  [...(process.platform === 'linux' ? [packaging] : []), vitest('unit', reportFolder), vitest('lab', reportFolder)],
  Array.from({ length: e2eParts }, (_, at) => playwright(reportFolder, at + 1, e2eParts)),
];
