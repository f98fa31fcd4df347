import type { Page } from '@playwright/test';

const FRAMES = 300;

export interface Scrolled {
  /** The time from each frame to the next. */
  readonly framesMs: readonly number[];
  /** Rows of the table that existed in the page at once. */
  readonly mostRows: number;
}

/** Scrolls the table by `stepPx` at each frame, down and back up, and keeps the time between frames. */
export async function scrollThrough(page: Page, stepPx: number): Promise<Scrolled> {
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
    { frames: FRAMES, stepPx },
  );
}
