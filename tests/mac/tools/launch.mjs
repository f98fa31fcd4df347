import { changeState, readState } from '../state-file.mjs';
import { misbehave } from './bad.mjs';
import { endWithReader } from './ending.mjs';

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
};

/** A launcher runs this file with the tool's name, the Mac's folder and the tool's own arguments. */
const [, , name, root, ...args] = process.argv;
endWithReader();
const state = readState(root);
if (state.bad[name] !== undefined) misbehave(state.bad[name], name, root);
else if (name === 'route' && args.includes('monitor')) (await import('./follow-feed.mjs')).followFeed(root);
else await runOnce();

async function runOnce() {
  const tool = await TOOLS[name]();
  const first = tool(state, args);
  const { stdout, stderr, exitCode } = first.state === undefined ? first : changeWith(tool);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

/** Asked again under the lock: the state may have moved on since it was read. */
function changeWith(tool) {
  let said = null;
  changeState(root, (now) => {
    said = tool(now, args);
    return said.state ?? now;
  });
  return said;
}
