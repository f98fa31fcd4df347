import { setTimeout as pause } from 'node:timers/promises';
import { changeState, readState } from '../state-file.mjs';
import { misbehave } from './bad.mjs';
import { endWithParent, endWithReader } from './ending.mjs';

/** The programs, each loaded only when it is the one that runs: a tool should start as fast as Node does. */
const TOOLS = {
  netstat: async () => (await import('./netstat.mjs')).netstat,
  route: async () => (await import('./route.mjs')).route,
  ifconfig: async () => (await import('./ifconfig.mjs')).ifconfig,
  arp: async () => (await import('./arp.mjs')).arp,
  ndp: async () => (await import('./ndp.mjs')).ndp,
  lsof: async () => (await import('./lsof.mjs')).lsof,
  scutil: async () => (await import('./scutil.mjs')).scutil,
  networksetup: async () => (await import('./networksetup.mjs')).networksetup,
  socketfilterfw: async () => (await import('./socketfilterfw.mjs')).socketfilterfw,
  sw_vers: async () => (await import('./sw-vers.mjs')).swVers,
  tailscale: async () => (await import('./tailscale.mjs')).tailscale,
  pfctl: async () => (await import('./pfctl.mjs')).pfctl,
  nc: async () => (await import('./nc.mjs')).nc,
  ping: async () => (await import('./ping.mjs')).ping,
  ping6: async () => (await import('./ping.mjs')).ping6,
  traceroute: async () => (await import('./traceroute.mjs')).traceroute,
  traceroute6: async () => (await import('./traceroute.mjs')).traceroute6,
  curl: async () => (await import('./curl.mjs')).curl,
  python3: async () => (await import('./interpreter.mjs')).python3,
  node: async () => (await import('./interpreter.mjs')).node,
  codesign: async () => (await import('./codesign.mjs')).codesign,
  otool: async () => (await import('./codesign.mjs')).otool,
  'xcode-select': async () => (await import('./codesign.mjs')).xcodeSelect,
  ps: async () => (await import('./ps.mjs')).ps,
  osascript: async () => (await import('./osascript.mjs')).osascript,
  log: async () => (await import('./log.mjs')).log,
  plutil: async () => (await import('./plutil.mjs')).plutil,
  open: async () => (await import('./open.mjs')).open,
  sysctl: async () => (await import('./sysctl.mjs')).sysctl,
  'dns-sd': async () => (await import('./dns-sd.mjs')).dnsSd,
  readlink: async () => (await import('./readlink.mjs')).readlink,
};

/** A launcher runs this file with the tool's name, the Mac's folder, the path it was started by and its own arguments. */
const [, , name, root, startedBy, ...args] = process.argv;
/** Set by the administrator's prompt (osascript.mjs) for what it runs. */
const isAdministrator = process.env.PRETEND_MAC_ADMINISTRATOR === '1';
const around = { root, program: startedBy.slice(root.length), pid: process.pid };
endWithReader();
const state = readState(root);
if (state.bad[name] !== undefined) misbehave(state.bad[name], name, root);
else if (name === 'route' && args.includes('monitor')) (await import('./follow-feed.mjs')).followFeed(root);
else await runOnce();

async function runOnce() {
  const tool = await TOOLS[name]();
  const ask = (now) => tool(isAdministrator ? { ...now, isRoot: true } : now, args, around);
  const first = await ask(state);
  const { stdout, stderr, exitCode, waitMs, hangs, goesOn } = first.state === undefined ? first : changeWith(ask);
  if (hangs === true) return misbehave('hang', name, root);
  if (waitMs !== undefined) await pause(waitMs);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
  if (goesOn === true) endWithParent(root);
}

/** Asked again under the lock: the state may have moved on since it was read. Who runs a tool is no part of the Mac. */
function changeWith(ask) {
  let said = null;
  changeState(root, (now) => {
    said = ask(now);
    return said.state === undefined ? now : { ...said.state, isRoot: now.isRoot };
  });
  return said;
}
