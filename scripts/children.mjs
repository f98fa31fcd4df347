import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** Children still running, oldest first. Each leads a process group of its own, so the whole tree can be stopped. */
const running = [];
let forwarding = false;
let stopping = false;

/**
 * Starts a program that ends no later than this script does.
 *
 * The group of its own keeps a Ctrl-C in the terminal from reaching all children at once: an X server that went before the
 * window it serves would take the window's clean end with it. SIGINT, SIGTERM and SIGHUP are passed on instead, newest child first.
 */
export function startChild(file, args, options = {}) {
  forwardSignals();
  const child = spawn(file, args, { stdio: 'inherit', ...options, detached: true });
  running.push(child);
  child.once('close', () => running.splice(running.indexOf(child), 1));
  return child;
}

/** Kills a child and everything it started at once. */
export function killGroup(child) {
  if (child.pid === undefined) return; // it could not be started
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ESRCH: the group has ended
  }
}

/**
 * Asks a child to end, insists after `graceMs`, and returns when it is gone.
 *
 * It alone is asked, because a program such as Electron ends its own helpers in order; what it leaves behind is killed.
 */
export async function stopChild(child, signal = 'SIGTERM', graceMs = 5_000) {
  if (!running.includes(child)) return;
  const closed = once(child, 'close');
  child.once('exit', () => killGroup(child));
  child.kill(signal);
  const insist = setTimeout(() => killGroup(child), graceMs);
  await closed;
  clearTimeout(insist);
}

function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(signal));
}

/** A second signal means that the person has waited long enough. */
async function stopAll(signal) {
  if (stopping) for (const child of running) killGroup(child);
  stopping = true;
  for (let child = running.at(-1); child !== undefined; child = running.at(-1)) await stopChild(child, signal);
  process.exit(128 + constants.signals[signal]);
}
