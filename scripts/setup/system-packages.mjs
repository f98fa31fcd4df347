import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lacksDisplay } from '../display.mjs';
import { run } from '../run.mjs';
import { withProgress } from '../say.mjs';
import { Unavailable } from '../stop-with-sentence.mjs';
import { debianPackages } from './debian-packages.mjs';

/** Administrator's programs (`ip`, `nft`, `ldconfig`) are often not on a user's path, but a user can run them. */
const programFolders = [...(process.env.PATH ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'];

const findProgram = (name) =>
  programFolders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;

const mayInstall = () => process.getuid?.() === 0 && findProgram('apt-get') !== null;

/** The step for a purpose: `start` or `test`. macOS brings everything that is asked for here. */
export const systemPackages = (purpose) => ({
  find: () => (missingRows(purpose).length === 0 ? 'system programs and libraries are there' : null),
  provide: () => provide(missingRows(purpose)),
});

function missingRows(purpose) {
  if (process.platform !== 'linux') return [];
  const installed = installedLibraries();
  return debianPackages.filter((row) => isWanted(row, purpose)).filter((row) => isMissing(row, installed));
}

function isMissing({ programs = [], libraries = [], files = [] }, installed) {
  return (
    programs.some((name) => findProgram(name) === null) ||
    (installed !== null && libraries.some((soname) => !installed.includes(`\t${soname} `))) ||
    files.some((path) => !existsSync(path))
  );
}

function isWanted(row, purpose) {
  switch (row.for) {
    case 'display':
      return purpose === 'test' || lacksDisplay();
    case 'test':
      return purpose === 'test';
    case 'looks':
      return mayInstall();
    default:
      return true;
  }
}

/** `ldconfig -p`, one library a line; null where the C library has no such list (musl). */
function installedLibraries() {
  const ldconfig = findProgram('ldconfig');
  return ldconfig === null ? null : spawnSync(ldconfig, ['-p'], { encoding: 'utf8', maxBuffer: 2 ** 24 }).stdout;
}

/** Installs what is missing when this is root on a system with apt, else says what to install. */
async function provide(missing) {
  if (!mayInstall()) throw new Unavailable(instructions(missing));
  const apt = (args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { output: 'keep', env: quietly() });
  await withProgress('setup: reading the package lists', () => apt(['update']));
  const names = await Promise.all(missing.map(availableName));
  const installed = await withProgress(`setup: installing ${names.join(' ')}`, () =>
    apt(['install', '--yes', '--no-install-recommends', ...names]),
  );
  if (installed.problem === null) return;
  throw new Unavailable(`${installed.stderr.trim()}\nSystem packages could not be installed: ${installed.problem}.`);
}

/** The first of a package's names that this release has. `apt-cache policy` says nothing, or "(none)", of one it has not. */
async function availableName({ names }) {
  if (names.length === 1) return names[0];
  for (const name of names) {
    const { stdout } = await run('apt-cache', ['policy', name], { output: 'keep', env: quietly() });
    if (/Candidate: \d/.test(stdout)) return name;
  }
  return names.at(-1);
}

const quietly = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' });

function instructions(missing) {
  const names = missing.map((row) => row.names.at(-1)).join(' ');
  return findProgram('apt-get') === null
    ? `Something is missing. Install what your distribution calls these Debian packages, then try again: ${names}`
    : `Something is missing. Install it, then try again:\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${names}`;
}
