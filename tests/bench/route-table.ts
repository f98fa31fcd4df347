import type { Page } from '@playwright/test';
import { type Keystroke, keystrokes } from './keystrokes.ts';
import { type Figure, percentile, plainFigure, ratioFigure } from './measure.ts';
import { openWindow } from './open-window.ts';
import { type Scrolled, scrollThrough } from './scrolling.ts';

/** A frame at 60 Hz, rounded up to the clock's tenth. */
const FRAME_MS = 16.7;
const MOST_ROWS_DRAWN = 60;
const KEYS = [...'10.1.2', ...Array(6).fill('Backspace'), ...'if:eth0 10.0.25'];

/** Resolves when the table of routes has more than `count` rows. */
export const wholeTable = (page: Page, count: number, timeout: number) =>
  page.waitForFunction(
    (least) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > least,
    count,
    { timeout },
  );

export async function measureKeystrokes(page: Page, count: number): Promise<readonly Figure[]> {
  await page.getByRole('searchbox').focus();
  const pressed = await keystrokes(page, KEYS);
  await page.getByRole('searchbox').fill('');
  const slowest = (timeOf: (keystroke: Keystroke) => number) => percentile(pressed.map(timeOf), 0.95);
  const first = slowest(({ firstRowsMs }) => firstRowsMs);
  const all = slowest(({ allRowsMs }) => allRowsMs);
  return [
    plainFigure(`filter keystroke in ${count} routes to rows, p95 of ${pressed.length}`, 'ms', first, 50),
    { ...plainFigure('the same, to the last row found', 'ms', all, 50), budget: null, isWithin: null },
  ];
}

/** A wheel turned fast: eleven new rows in each frame. */
export const measureScrolling = (page: Page, count: number) =>
  besideBareWindow(page, 300, ({ ours, peer, mostRows }) => [
    {
      ...plainFigure(`scrolling through ${count} routes, 300 px a frame, p95 frame`, 'ms', ours, FRAME_MS),
      peer: { name: 'bare window', value: peer },
      // the display's own clock: what a bare window takes for a frame is no frame missed
      isWithin: ours <= Math.max(FRAME_MS, peer),
    },
    plainFigure('rows in the page while scrolling, at most', 'rows', mostRows, MOST_ROWS_DRAWN),
  ]);

/** The scrollbar dragged: every row is new in each frame. */
export const measureRacing = (page: Page, count: number) =>
  besideBareWindow(page, 900, (times) => [
    ratioFigure(`racing through ${count} routes, 900 px a frame, p95 frame`, 'ms', times, 'bare window', null),
    plainFigure('rows in the page while racing, at most', 'rows', times.mostRows, MOST_ROWS_DRAWN),
  ]);

interface Times {
  readonly ours: number;
  readonly peer: number;
  readonly mostRows: number;
}

async function besideBareWindow(
  page: Page,
  stepPx: number,
  toFigures: (times: Times) => readonly Figure[],
): Promise<readonly Figure[]> {
  const bare = await openWindow('tests/bench/bare-app/main.cjs');
  try {
    const peer = await scrollThrough(bare.page, stepPx);
    const ours = await scrollThrough(page, stepPx);
    return toFigures({ ours: frameOf(ours), peer: frameOf(peer), mostRows: ours.mostRows });
  } finally {
    await bare.close();
  }
}

const frameOf = ({ framesMs }: Scrolled): number => Math.round(percentile(framesMs, 0.95) * 10) / 10;
