import { existsSync } from 'node:fs';
import { app } from 'electron';

/** Where Linux lists its graphics devices; without it there is no GPU to use (Xvfb, most virtual machines, containers). */
const GRAPHICS_DEVICES = '/dev/dri';

/**
 * Must run before the app is ready. On Linux without a GPU, Chromium 130 starts a GPU process that gives up, and about one
 * start in fifteen then waits for it for ever, with the window still hidden (7 of 89 starts; 0 of 113 with the switch).
 * Drawing is done by the processor either way.
 */
export function doWithoutMissingGpu(): void {
  if (process.platform === 'linux' && !existsSync(GRAPHICS_DEVICES)) app.commandLine.appendSwitch('disable-gpu');
}
