/**
 * Opens the app from this folder: builds it when a source has changed, gives it a screen where there is none, and ends as it ends.
 *
 * Arguments are passed on: `npm start -- --some-flag`.
 */
import { buildIfStale } from './build-if-stale.mjs';
import { lacksDisplay, startDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { projectFolder } from './folders.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

await stopWithSentence(async () => {
  const { executable } = electronRuntime();
  const problem = await buildIfStale();
  if (problem !== null) throw new Unavailable(`The app could not be built: ${problem}.`);
  const screen = lacksDisplay() ? await startDisplay() : null;
  if (screen !== null) say(`no screen here: the window is on ${screen.display}, an X server in memory (Xvfb)`);
  // Chromium refuses to start its sandbox as root on Linux; only this script and the tests ever turn it off.
  const flags = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const ended = await run(executable, [...flags, '.', ...process.argv.slice(2)], {
    cwd: projectFolder,
    env: screen === null ? process.env : { ...process.env, DISPLAY: screen.display },
  });
  await screen?.stop();
  if (ended.exitCode === null) say(ended.problem);
  process.exitCode = ended.exitCode ?? 1;
});
