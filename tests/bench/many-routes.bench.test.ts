import { afterAll, beforeAll, it } from 'vitest';
import { stallOfMain } from './main-stall.ts';
import { type Figure, keepFigures, plainFigure } from './measure.ts';
import { type OpenWindow, openWindow } from './open-window.ts';
import { openScreen } from './page-watch.ts';
import { measureKeystrokes, measureRacing, measureScrolling, wholeTable } from './route-table.ts';
import { addRoutes, removeRoutes } from './routes.ts';

const ROUTES = 100_000;
const READ_WITHIN_MS = 30_000;
const figures: Figure[] = [];
let launched: OpenWindow;

beforeAll(async () => {
  await addRoutes(ROUTES);
  launched = await openWindow('.');
  await openScreen(launched.page, 'Routes');
  await wholeTable(launched.page, ROUTES, READ_WITHIN_MS);
}, 60_000);
afterAll(async () => {
  await keepFigures('4-many-routes', figures);
  await launched?.close();
  await removeRoutes();
});

it('the main process while 100,000 routes are read again and sent to a new page', async () => {
  const { app, page } = launched;
  const stallMs = await stallOfMain(app, async () => {
    await page.evaluate(() => window.api.readAgain({ question: 'routes' }));
    await page.reload();
    await wholeTable(page, ROUTES, READ_WITHIN_MS);
  });
  figures.push(plainFigure(`main process with ${ROUTES} routes, longest stall`, 'ms', stallMs, 50));
}, 60_000);

it.each([
  { what: 'a keystroke in the filter', measure: measureKeystrokes },
  { what: 'scrolling', measure: measureScrolling },
  { what: 'racing', measure: measureRacing },
])(
  '$what',
  async ({ measure }) => {
    figures.push(...(await measure(launched.page, ROUTES)));
  },
  60_000,
);
