/**
 * Packages the app for the platform this runs on, into dist/.
 *
 * macOS: dmg and zip for arm64 and x64, signed and notarised when the environment holds credentials.
 * Linux: a plain folder always, AppImage and deb where the tools that build them can be had.
 * `--for-tests` (Linux) makes the folder only, and beside it dist/for-tests, a copy with one fuse changed.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, buildIfStale } from './build-if-stale.mjs';
import { layOutCommandLine } from './dist/command-line.mjs';
import { copyForTests } from './dist/copy-for-tests.mjs';
import { wrongFuses } from './dist/fuses.mjs';
import { makeInstallers } from './dist/installers.mjs';
import { overrides } from './dist/overrides.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { cacheFolder, npmProgram, projectFolder } from './folders.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

const forTests = process.argv.includes('--for-tests');
const configFile = join(cacheFolder, 'electron-builder.json');
const linuxFolder = join(projectFolder, 'dist', 'linux-unpacked');

await stopWithSentence(async () => {
  await must('The app could not be built', forTests ? await buildIfStale() : await build());
  await layOutCommandLine();
  await writeConfig();
  if (process.platform === 'darwin') await must('The app could not be packaged', await runBuilder(['--mac']));
  else await packageForLinux();
});

async function packageForLinux() {
  await rm(linuxFolder, { recursive: true, force: true });
  await must('The app could not be packaged', await runBuilder(['--linux', 'dir']));
  const wrong = await wrongFuses(join(linuxFolder, 'routelight'));
  if (wrong.length > 0) throw new Unavailable(`${linuxFolder} is not fit to be given away. ${wrong.join(' ')}`);
  say('packaged: dist/linux-unpacked');
  if (forTests) say(`packaged: ${await copyForTests(linuxFolder)}`);
  else await makeInstallers((target) => runBuilder(['--linux', target, `--prepackaged=${linuxFolder}`], 'keep'));
}

/** As a file, because on electron-builder's command line every value is text, "true" and "false" included. */
async function writeConfig() {
  // macOS packages are for two architectures, so electron-builder fetches a runtime for each.
  const runtime = process.platform === 'darwin' ? null : electronRuntime();
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(configFile, JSON.stringify(overrides({ runtime, env: process.env })));
}

function runBuilder(args, output = 'show') {
  const all = [...args, '--publish=never', `--config=${configFile}`];
  return run(npmProgram('electron-builder'), all, { cwd: projectFolder, output, deadlineMs: 15 * 60_000 });
}

async function must(sentence, ended) {
  const problem = ended?.problem ?? ended;
  if (typeof problem === 'string') throw new Unavailable(`${sentence}: ${problem}.`);
}
