import { join } from 'node:path';
import { build } from '../build-if-stale.mjs';
import { npmProgram, projectFolder } from '../folders.mjs';
import { run } from '../run.mjs';
import { countOne, countPlaywright, countVitest } from './counts.mjs';

/** No suite comes near this; one that hangs is ended and counted as failed. */
const SUITE_DEADLINE_MS = 15 * 60_000;

const runHere = (program, args) =>
  run(npmProgram(program), args, { cwd: projectFolder, deadlineMs: SUITE_DEADLINE_MS });

/** Biome colours what it writes to a file too, and knows no NO_COLOR. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const check = (name, program, args) => ({
  name,
  run: async () => countOne(name, await runHere(program, args)),
});

const vitest = (project, reportFolder) => ({
  name: project,
  run: async () => {
    const report = join(reportFolder, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return countVitest(await runHere('vitest', ['run', '--project', project, ...reporters]), report);
  },
});

const script = (name, args, env) =>
  run(process.execPath, [join(projectFolder, 'scripts', name), ...args], {
    cwd: projectFolder,
    deadlineMs: SUITE_DEADLINE_MS,
    env: { ...process.env, ...env },
  });

/** scripts/e2e.mjs gives the windows a screen and, as root on Linux, a network of their own. */
const playwright = (reportFolder) => ({
  name: 'e2e',
  needsBuild: true,
  run: async () => {
    const report = join(reportFolder, 'e2e.json');
    const ended = await script('e2e.mjs', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return countPlaywright(ended, report);
  },
});

/** Makes what e2e drives besides `electron .`, and looks at the fuses of what would be given away. */
const packaging = {
  name: 'package',
  needsBuild: true,
  run: async () => countOne('package', await script('dist.mjs', ['--for-tests'])),
};

/** Everything that has to pass before a change lands, quickest to complain first. */
export const suites = (reportFolder) => [
  check('lint', 'biome', ['ci', ...plain, '.']),
  check('types of electron/, shared/ and tests/', 'tsc', ['-p', 'tsconfig.node.json']),
  check('types of renderer/', 'tsc', ['-p', 'tsconfig.web.json']),
  { name: 'build', isBuild: true, run: async () => countOne('build', { problem: await build() }) },
  ...(process.platform === 'linux' ? [packaging] : []),
  vitest('unit', reportFolder),
  vitest('lab', reportFolder),
  playwright(reportFolder),
];
