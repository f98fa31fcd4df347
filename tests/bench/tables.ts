/** A program of its own, bundled as the app is: how long it takes from a table of the system to rows. */
import { strictEqual } from 'node:assert';
import { networkConnections } from 'systeminformation';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { linux } from '../../electron/platforms/linux.ts';
import type { Look } from '../../electron/platforms/platform.ts';
import type { PlatformId } from '../../shared/family.ts';
import { openListeners } from './listeners.ts';
import { createMacTools } from './mac-tools.ts';
import { compareInTurn, type Figure, keepFigures, plainFigure, ratioFigure, unmeasured } from './measure.ts';
import { readRaw } from './raw-run.ts';
import { addRoutes, removeRoutes } from './routes.ts';
import { longestStallMs } from './stall.ts';

const MOST_STALL_MS = 50;
const figures: Figure[] = [];

const lookWith = (platform: PlatformId, toolRoot: string | null): Look =>
  createLook(createLocalHost({ platform, toolRoot }), () => {}, { nextId: observationIds() });
const look = lookWith('linux', null);
const readRoutes = async () => (await linux.readers.routes(look)).rows;
const readListeners = async () => (await linux.readers.listeners(look)).rows;
const printRoutes = () =>
  Promise.all(['-4', '-6'].map((family) => readRaw('/usr/sbin/ip', ['-j', family, 'route', 'show', 'table', 'all'])));

async function measureRoutes(count: number): Promise<void> {
  await addRoutes(count);
  const ofOurs = (await readRoutes()).filter(({ row }) => row.gateway === '192.168.2.1' && row.table === 'main');
  strictEqual(ofOurs.length, count + 1);
  const times = await compareInTurn(9, readRoutes, printRoutes);
  figures.push(
    ratioFigure(`${count} routes to rows`, 'ms', times, 'spawn `ip -j` and read', 1.3),
    plainFigure(`${count} routes to rows, longest stall`, 'ms', await longestStallMs(readRoutes), MOST_STALL_MS),
  );
}

async function measureListeners(count: number): Promise<void> {
  const { pid, close } = await openListeners(count);
  try {
    strictEqual((await readListeners()).filter(({ row }) => row.owner?.pid === pid).length, count);
    const times = await compareInTurn(9, readListeners, () => readRaw('/usr/bin/ss', ['-tulnp']));
    const library = await compareInTurn(5, readListeners, () => networkConnections());
    figures.push(
      ratioFigure(`${count} listeners with owner to rows`, 'ms', times, '`ss -tulnp`', 1.5),
      ratioFigure(`${count} listeners with owner to rows`, 'ms', library, 'systeminformation', null),
      plainFigure(`${count} listeners, longest stall`, 'ms', await longestStallMs(readListeners), MOST_STALL_MS),
    );
  } finally {
    await close();
  }
}

/** `cat` gives in no time what netstat and lsof work for: only what reading adds to their time can be told here. */
async function measureMacListeners(count: number): Promise<void> {
  const { toolRoot, files, remove } = await createMacTools(count);
  try {
    const macLook = lookWith('darwin', toolRoot);
    const readMac = async () => (await darwin.readers.listeners(macLook)).rows;
    const read = async () =>
      strictEqual((await readMac()).filter(({ row }) => row.owner?.user === 'red').length, count);
    const firstStallMs = await longestStallMs(read);
    const times = await compareInTurn(9, readMac, () => Promise.all(files.map((file) => readRaw(file))));
    figures.push(
      ratioFigure(`${count} macOS listeners with owner to rows`, 'ms', times, '`cat` of the same text', null),
      plainFigure(`${count} macOS listeners, longest stall of the first reading`, 'ms', firstStallMs, MOST_STALL_MS),
      plainFigure(`${count} macOS listeners, longest stall`, 'ms', await longestStallMs(readMac), MOST_STALL_MS),
    );
  } finally {
    await remove();
  }
}

const parts: readonly (readonly [name: string, measure: () => Promise<void>])[] = [
  ['10000 routes to rows', () => measureRoutes(10_000)],
  ['100000 routes to rows', () => measureRoutes(100_000).finally(removeRoutes)],
  ['1000 listeners with owner to rows', () => measureListeners(1_000)],
  ['10000 listeners with owner to rows', () => measureListeners(10_000)],
  ['10000 macOS listeners with owner to rows', () => measureMacListeners(10_000)],
];
for (const [name, measure] of parts)
  await measure().catch((error: unknown) => void figures.push(unmeasured(name, error)));
await keepFigures('1-tables', figures);
