/**
 * Runs the e2e suite with the arguments given, on a screen of its own, after building what changed.
 *
 * On Linux as root it gets a network of its own (a namespace with one Ethernet interface, see e2e-network.mjs), so that
 * tests can add routes and addresses, and no test can send anything outside. Elsewhere the tests that change the network
 * say why they are skipped.
 */
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { startDisplay } from './display.mjs';
import { run } from './run.mjs';
import { stopWithSentence, Unavailable } from './stop-with-sentence.mjs';

const inside = fileURLToPath(new URL('./e2e-network.mjs', import.meta.url));
const playwright = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));

await stopWithSentence(async () => {
  const problem = await buildIfStale();
  if (problem !== null) throw new Unavailable(`The app could not be built: ${problem}.`);
  const screen = process.platform === 'linux' ? await startDisplay() : null;
  const ownsNetwork = process.platform === 'linux' && process.getuid() === 0;
  const test = [process.execPath, playwright, 'test', ...process.argv.slice(2)];
  const [file, ...args] = ownsNetwork
    ? ['unshare', '--net', '--mount', '--uts', process.execPath, inside, ...test]
    : test;
  const { exitCode } = await run(file, args, {
    env: {
      ...process.env,
      ROUTELIGHT_E2E_NETWORK: ownsNetwork ? 'own' : 'none',
      ...(screen && { DISPLAY: screen.display, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' }),
    },
  });
  await screen?.stop();
  process.exitCode = exitCode ?? 1;
});
