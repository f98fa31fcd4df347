import { afterAll, beforeAll, it } from 'vitest';
import { type Keystroke, keystrokes } from './keystrokes.ts';
import { stallOfMain } from './main-stall.ts';
import { type Figure, keepFigures, percentile, plainFigure, ratioFigure } from './measure.ts';
import { type OpenWindow, openWindow } from './open-window.ts';
import { openScreen } from './page-watch.ts';
import { addRoutes, removeRoutes } from './routes.ts';
import { scrollThrough } from './scrolling.ts';

const ROUTES = 100_000;
/** A frame at 60 Hz, rounded up to the clock's tenth. */
const FRAME_MS = 16.7;
const MOST_ROWS_DRAWN = 60;
const figures: Figure[] = [];
let launched: OpenWindow;

beforeAll(async () => {
  await addRoutes(ROUTES);
  launched = await openWindow('.');
  await openScreen(launched.page, 'Routes');
  await wholeTable();
});
afterAll(async () => {
  await launched?.close();
  await removeRoutes();
  await keepFigures('4-many-routes', figures);
});

const wholeTable = () =>
  launched.page.waitForFunction(
    (count) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > count,
    ROUTES,
  );

it('the main process while 100,000 routes are read again and sent to a new page', async () => {
  const stallMs = await stallOfMain(launched.app, async () => {
    await launched.page.evaluate(() => window.api.readAgain({ question: 'routes' }));
    await launched.page.reload();
    await wholeTable();
  });
  figures.push(plainFigure('main process with 100000 routes, longest stall', 'ms', stallMs, 50));
}, 60_000);

it('a keystroke in the filter', async () => {
  const { page } = launched;
  await page.getByRole('searchbox').focus();
  const pressed: Keystroke[] = await keystrokes(page, [
    ...'10.1.2',
    ...Array(6).fill('Backspace'),
    ...'if:eth0 10.0.25',
  ]);
  const first = percentile(
    pressed.map(({ firstRowsMs }) => firstRowsMs),
    0.95,
  );
  const all = percentile(
    pressed.map(({ allRowsMs }) => allRowsMs),
    0.95,
  );
  figures.push(plainFigure(`filter keystroke in 100000 routes to rows, p95 of ${pressed.length}`, 'ms', first, 50), {
    ...plainFigure('the same, to the last row found', 'ms', all, 50),
    budget: null,
    isWithin: null,
  });
  await page.getByRole('searchbox').fill('');
}, 60_000);

it.each([
  // a wheel turned fast: eleven new rows in each frame
  { how: 'scrolling', stepPx: 300, budget: FRAME_MS },
  // the scrollbar dragged: every row is new in each frame
  { how: 'racing', stepPx: 900, budget: null },
])(
  '$how through the table, beside a bare window',
  async ({ how, stepPx, budget }) => {
    const bare = await openWindow('tests/bench/bare-app/main.cjs');
    const [peer, ours] = await Promise.resolve()
      .then(async () => [await scrollThrough(bare.page, stepPx), await scrollThrough(launched.page, stepPx)] as const)
      .finally(() => bare.close());
    const frame = (frames: readonly number[]) => Math.round(percentile(frames, 0.95) * 10) / 10;
    const times = { ours: frame(ours.framesMs), peer: frame(peer.framesMs) };
    const name = `${how} through 100000 routes, ${stepPx} px a frame, p95 frame`;
    figures.push(
      budget === null
        ? ratioFigure(name, 'ms', times, 'bare window', null)
        : { ...plainFigure(name, 'ms', times.ours, budget), peer: { name: 'bare window', value: times.peer } },
      plainFigure(`rows in the page while ${how}, at most`, 'rows', ours.mostRows, MOST_ROWS_DRAWN),
    );
  },
  60_000,
);
