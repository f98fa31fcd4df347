import { setTimeout as pause } from 'node:timers/promises';
import { changeState, readState } from '../state-file.mjs';
import { TOOLS } from './all-tools.mjs';
import { misbehave } from './bad.mjs';
import { endWithParent, endWithReader } from './ending.mjs';

/** A launcher runs this file with the tool's name, the Mac's folder, the path it was started by and its own arguments. */
const [, , name, root, startedBy, ...args] = process.argv;
/** Set by the administrator's prompt (osascript.mjs) for what it runs. */
const isAdministrator = process.env.PRETEND_MAC_ADMINISTRATOR === '1';
const around = { root, program: startedBy.slice(root.length), pid: process.pid, nowMs: Date.now() };
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
