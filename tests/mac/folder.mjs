import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { writeFirstState } from './state-file.mjs';

export const MAC_MODELS = ['13', '15', '26'];

/** Facts E1, and facts H for Tailscale. */
export const PLACES = {
  netstat: '/usr/sbin/netstat',
  route: '/sbin/route',
  ifconfig: '/sbin/ifconfig',
  arp: '/usr/sbin/arp',
  ndp: '/usr/sbin/ndp',
  lsof: '/usr/sbin/lsof',
  scutil: '/usr/sbin/scutil',
  networksetup: '/usr/sbin/networksetup',
  socketfilterfw: '/usr/libexec/ApplicationFirewall/socketfilterfw',
  sw_vers: '/usr/bin/sw_vers',
  pfctl: '/sbin/pfctl',
  nc: '/usr/bin/nc',
  ping: '/sbin/ping',
  ping6: '/sbin/ping6',
  traceroute: '/usr/sbin/traceroute',
  traceroute6: '/usr/sbin/traceroute6',
  curl: '/usr/bin/curl',
  python3: '/usr/bin/python3',
  codesign: '/usr/bin/codesign',
  otool: '/usr/bin/otool',
  'xcode-select': '/usr/bin/xcode-select',
  ps: '/bin/ps',
  osascript: '/usr/bin/osascript',
  log: '/usr/bin/log',
  plutil: '/usr/bin/plutil',
  open: '/usr/bin/open',
  sysctl: '/usr/sbin/sysctl',
  'dns-sd': '/usr/bin/dns-sd',
  readlink: '/usr/bin/readlink',
  kill: '/bin/kill',
  launchctl: '/bin/launchctl',
  find: '/usr/bin/find',
  tailscale: '/Applications/Tailscale.app/Contents/MacOS/Tailscale',
};

export function makeMacFolder(state) {
  const root = mkdtempSync(join(tmpdir(), 'pretend-mac-'));
  writeFirstState(root, state);
  mkdirSync(join(root, 'Library/LaunchDaemons'), { recursive: true, mode: 0o755 });
  placeTools(root, state);
  return root;
}

export function placeTools(root, state) {
  for (const [name, place] of Object.entries(PLACES)) {
    const isThere = state.bad[name] !== 'missing' && (name !== 'tailscale' || state.tailscale !== null);
    if (isThere) writeLauncher(root, name, join(root, place));
    else rmSync(join(root, place), { force: true });
  }
  for (const { path, realPath, kind } of state.programs)
    placeProgram(root, kind === 'python' ? 'python3' : kind, path, realPath);
}

/** A program of the person's own, its links as they are on the Mac: a venv's python ends at the real interpreter. */
function placeProgram(root, tool, path, realPath) {
  if (!existsSync(join(root, realPath))) writeLauncher(root, tool, join(root, realPath));
  if (path === realPath || existsSync(join(root, path))) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(relative(dirname(join(root, path)), join(root, realPath)), join(root, path));
}

/**
 * sh, because the path of Node may be longer or odder than a `#!` line allows; exec keeps it one process. `$0` is the path
 * that it was started by, which a link may have led from.
 */
function writeLauncher(root, name, file) {
  const words = [process.execPath, join(import.meta.dirname, 'tools/launch.mjs'), name, root].map(quoted).join(' ');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec ${words} "$0" "$@"\n`);
  chmodSync(file, 0o755);
}

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

export const removeMacFolder = (root) => rmSync(root, { recursive: true, force: true });

export const macEnvironment = (root) => ({ ROUTELIGHT_TOOL_ROOT: root, ROUTELIGHT_PLATFORM: 'darwin' });
