/**
 * The `resources/app` of an Electron that came without its own default app: loads the folder or file named on the command line.
 *
 * Top-level await is the point of this being an ES module: Electron holds back `ready` until its entry module has settled,
 * so an app that is an ES module itself can still register protocols and listeners before `ready`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { readCommandLine } from './command-line.mjs';

const { preloadModules, wanted, app: named } = readCommandLine(process.argv.slice(1));

if (wanted === 'version') {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
} else if (wanted === 'usage') {
  console.error('usage: electron [flags] <folder or file of the app> [arguments]');
  process.exit(64);
} else {
  const requireFromHere = createRequire(join(process.cwd(), 'electron-launcher.js'));
  for (const name of preloadModules) requireFromHere(name);
  await load(resolve(named));
}

async function load(place) {
  // process.defaultApp is how an app tells `electron .` from an installed build, for example to register a URL scheme.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  try {
    const packageFile = join(place, 'package.json');
    if (existsSync(packageFile)) introduce(JSON.parse(readFileSync(packageFile, 'utf8')));
    const entry = createRequire(join(place, 'package.json')).resolve(place);
    app.setAppPath(existsSync(packageFile) ? place : dirname(entry));
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error(`${place} could not be loaded\n${error.stack}`);
    app.exit(1); // a dialog, which is what Electron shows, would wait for ever where nobody looks
  }
}

function introduce({ name, productName, version, desktopName }) {
  app.name = productName ?? name ?? app.name;
  app.setDesktopName?.(desktopName ?? `${app.name}.desktop`);
  if (version !== undefined) app.setVersion(version);
}
