import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { killGroup, startChild, stopChild } from './children.mjs';
import { Unavailable } from './stop-with-sentence.mjs';

/** An X server takes a fraction of a second; a machine that is very busy may need longer. */
const START_DEADLINE_MS = 15_000;

/** Whether a window needs an X server of our own: on Linux, where neither X nor Wayland is named. */
export const lacksDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Starts Xvfb on a display that it picks itself (`-displayfd`, Xserver(1)), so that any number can run side by side.
 *
 * Resolves to the display's name and how to stop it. `-noreset` keeps it between one window and the next.
 */
export async function startDisplay() {
  const server = startChild(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const failed = new Promise((resolve) => server.once('error', (error) => resolve(error.message)));
  const deadline = delay(START_DEADLINE_MS, 'it did not say which display it took', { ref: false });
  const answer = await Promise.race([failed, deadline, text(firstLine(server.stdio[3]))]);
  if (/^\d+\n$/.test(answer)) return { display: `:${answer.trim()}`, stop: () => stopChild(server) };
  killGroup(server);
  throw new Unavailable(
    `Xvfb, the screen for machines without one, could not be started: ${answer || 'it ended at once'}.`,
  );
}

async function* firstLine(stream) {
  let line = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    line += chunk;
    if (line.endsWith('\n')) break;
  }
  yield line;
}
