import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFirstState } from './state-file.mjs';

export const MAC_MODELS = ['13', '15', '26'];

/** Facts E1, and facts H for Tailscale. */
const PLACES = {
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
  tailscale: '/Applications/Tailscale.app/Contents/MacOS/Tailscale',
};

export function makeMacFolder(state) {
  const root = mkdtempSync(join(tmpdir(), 'pretend-mac-'));
  writeFirstState(root, state);
  placeTools(root, state);
  return root;
}

export function placeTools(root, state) {
  for (const [name, place] of Object.entries(PLACES)) {
    const isThere = state.bad[name] !== 'missing' && (name !== 'tailscale' || state.tailscale !== null);
    if (isThere) writeLauncher(root, name, join(root, place));
    else rmSync(join(root, place), { force: true });
  }
}

/** sh, because the path of Node may be longer or odder than a `#!` line allows; exec keeps it one process. */
function writeLauncher(root, name, file) {
  const words = [process.execPath, join(import.meta.dirname, 'tools/launch.mjs'), name, root].map(quoted).join(' ');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec ${words} "$@"\n`);
  chmodSync(file, 0o755);
}

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

export const removeMacFolder = (root) => rmSync(root, { recursive: true, force: true });

export const macEnvironment = (root) => ({ ROUTELIGHT_TOOL_ROOT: root, ROUTELIGHT_PLATFORM: 'darwin' });
