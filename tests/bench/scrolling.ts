import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';

const FRAMES = 300;
const STEP_PX = 900;

export interface Scrolled {
  /** The time from each frame to the next. */
  readonly framesMs: readonly number[];
  /** Rows of the table that existed in the page at once. */
  readonly mostRows: number;
}

/** Scrolls the table by about a screen at each frame, down and back up, and keeps the time between frames. */
export async function scrollThrough(page: Page): Promise<Scrolled> {
  return page.evaluate(
    async ({ frames, stepPx }) => {
      const grid = document.querySelector('[role=grid], #table');
      if (grid === null) throw new Error('there is no table to scroll');
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const framesMs: number[] = [];
      let mostRows = 0;
      let last = await nextFrame();
      for (let frame = 0; frame < frames; frame += 1) {
        grid.scrollTop += frame < frames / 2 ? stepPx : -stepPx;
        const now = await nextFrame();
        framesMs.push(now - last);
        last = now;
        mostRows = Math.max(mostRows, grid.querySelectorAll('[role=row]').length);
      }
      return { framesMs, mostRows };
    },
    { frames: FRAMES, stepPx: STEP_PX },
  );
}

export async function launchBareWindow() {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: ['--no-sandbox', 'tests/bench/bare-app/main.cjs', `--user-data-dir=${folder}`],
  });
  const close = async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page: await app.firstWindow(), close };
}
