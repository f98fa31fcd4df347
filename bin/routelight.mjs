#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs the built command line; in a source checkout that was never built, builds it first and says so. */
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = new URL('../out/main/cli.js', import.meta.url);

if (!existsSync(cli)) {
  process.stderr.write('routelight: not built yet; building…\n');
  const setup = spawnSync(process.execPath, ['scripts/setup.mjs', '--packages-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (setup.status !== 0) process.exit(setup.status ?? 2);
  const build = spawnSync(process.execPath, ['node_modules/electron-vite/dist/cli.js', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  if (build.status !== 0) process.exit(2);
}
await import(cli.href);
