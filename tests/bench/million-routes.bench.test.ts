import { afterAll, beforeAll, it } from 'vitest';
import { type Figure, keepFigures, plainFigure } from './measure.ts';
import { createRoutesTool } from './million-routes.ts';
import { type OpenWindow, openWindow } from './open-window.ts';
import { openScreen } from './page-watch.ts';
import { memoryMibOfTree } from './process-tree.ts';
import { measureKeystrokes, measureRacing, measureScrolling, wholeTable } from './route-table.ts';

const ROUTES = 1_000_000;
/** Reading takes a quarter of a minute; on a busy machine several times that. */
const READ_WITHIN_MS = 100_000;
const figures: Figure[] = [];
let launched: OpenWindow;
let tool: Awaited<ReturnType<typeof createRoutesTool>>;

beforeAll(async () => {
  tool = await createRoutesTool(ROUTES);
  launched = await openWindow('.', { ROUTELIGHT_TOOL_ROOT: tool.toolRoot });
  const openedAtMs = performance.now();
  await openScreen(launched.page, 'Routes', READ_WITHIN_MS);
  await wholeTable(launched.page, ROUTES, READ_WITHIN_MS);
  figures.push(told(`${ROUTES} routes in the table after`, 's', (performance.now() - openedAtMs) / 1_000));
}, 130_000);
afterAll(async () => {
  const pid = launched?.app.process().pid;
  if (pid !== undefined) figures.push(told(`memory with ${ROUTES} routes`, 'MiB', await memoryMibOfTree(pid)));
  await keepFigures('6-million-routes', figures);
  await launched?.close();
  await tool?.remove();
});

const told = (name: string, unit: string, value: number): Figure => ({
  ...plainFigure(name, unit, value, 0),
  budget: null,
  isWithin: null,
});

it.each([
  { what: 'a keystroke in the filter', measure: measureKeystrokes },
  { what: 'scrolling', measure: measureScrolling },
  { what: 'racing', measure: measureRacing },
])(
  '$what',
  async ({ measure }) => {
    figures.push(...(await measure(launched.page, ROUTES)));
  },
  120_000,
);
