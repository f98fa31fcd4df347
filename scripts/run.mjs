import { basename } from 'node:path';
import { startChild, stopChild } from './children.mjs';

/** Time to stop its own children, which `stopChild` gives five seconds each. */
const DEADLINE_GRACE_MS = 20_000;

/**
 * Runs one program to its end. How it ended is the answer, so this never rejects.
 *
 * `output` is `'show'` (the terminal), `'keep'` (returned as text, cut to its last 256 KiB) or an open file's descriptor.
 * `exitCode` is null when a signal ended it or it could not be started; `problem` is null after exit code 0, else says why in words.
 */
export function run(file, args, { output = 'show', deadlineMs, ...options } = {}) {
  const startedAtMs = performance.now();
  const child = startChild(file, args, {
    ...options,
    stdio: stdioFor(output),
  });
  const kept = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      kept[name] = (kept[name] + text).slice(-256 * 1024);
    });
  }
  let timedOut = false;
  const deadline = setTimeout(
    () => {
      timedOut = true;
      void stopChild(child, 'SIGTERM', DEADLINE_GRACE_MS);
    },
    deadlineMs ?? 2 ** 31 - 1,
  );
  return new Promise((resolve) => {
    let startError = null;
    child.once('error', (error) => {
      startError = error;
    });
    child.once('close', (code, signal) => {
      clearTimeout(deadline);
      const exitCode = startError === null ? code : null;
      const problem = describeEnd({ file, exitCode, signal, startError, timedOut, deadlineMs });
      resolve({ exitCode, problem, ...kept, durationMs: performance.now() - startedAtMs });
    });
  });
}

function stdioFor(output) {
  if (output === 'show') return 'inherit';
  return output === 'keep' ? ['ignore', 'pipe', 'pipe'] : ['ignore', output, output];
}

function describeEnd({ file, exitCode, signal, startError, timedOut, deadlineMs }) {
  if (startError !== null) return `${file} could not be started: ${startError.message}`;
  const name = basename(file);
  if (timedOut) return `${name} was stopped after ${Math.round(deadlineMs / 1000)} s`;
  if (signal !== null) return `${name} was ended by ${signal}`;
  return exitCode === 0 ? null : `${name} ended with exit code ${exitCode}`;
}
