import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { networkConnections } from 'systeminformation';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { linux } from '../../electron/platforms/linux.ts';
import { compareInTurn, type Figure, keepFigures, ratioFigure } from './measure.ts';
import { readRaw } from './raw-run.ts';

const figures: Figure[] = [];
const children: ChildProcess[] = [];
const host = createLocalHost({ platform: 'linux', toolRoot: null });
const look = createLook(host, () => {}, { nextId: observationIds() });

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await keepFigures('1-tables', figures);
  await host.close();
});

async function addRoutes(count: number): Promise<void> {
  const batch = join(tmpdir(), `routelight-bench-${process.pid}.batch`);
  const lines = Array.from(
    { length: count },
    (_, n) => `route replace 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32 via 192.168.2.1`,
  );
  await writeFile(batch, lines.join('\n'));
  await readRaw('/usr/sbin/ip', ['-batch', batch]);
}

/** One process with many sockets, as a busy server is. */
async function openListeners(count: number): Promise<void> {
  const program = `
    const net = require('node:net'); let open = 0;
    for (let n = 0; n < ${count}; n += 1)
      net.createServer().listen({ host: '127.' + (1 + (n >> 14)) + '.0.1', port: 20000 + (n & 16383) }, () => {
        open += 1; if (open === ${count}) console.log('ready');
      });`;
  const child = spawn('/bin/sh', ['-c', 'ulimit -n 65536 && exec "$0" -e "$1"', process.execPath, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout ?? child, 'data');
}

describe.runIf(process.env.ROUTELIGHT_E2E_NETWORK === 'own')('tables', () => {
  it.each([10_000, 100_000])('%i routes', async (count) => {
    await addRoutes(count);
    let rows = 0;
    const times = await compareInTurn(
      5,
      async () => {
        rows = (await linux.readers.routes(look)).rows.length;
      },
      () =>
        Promise.all(
          ['-4', '-6'].map((family) => readRaw('/usr/sbin/ip', ['-j', family, 'route', 'show', 'table', 'all'])),
        ),
    );
    expect(rows).toBeGreaterThan(count);
    figures.push(ratioFigure(`${count} routes to rows`, 'ms', times, 'spawn and read of `ip -j`', 1.3));
  });

  it.each([1_000, 10_000])('%i listeners', async (count) => {
    await openListeners(count);
    let rows = 0;
    const read = async () => {
      rows = (await linux.readers.listeners(look)).rows.length;
    };
    const times = await compareInTurn(5, read, () => readRaw('/usr/bin/ss', ['-tulnp']));
    expect(rows).toBeGreaterThan(count - 1);
    figures.push(ratioFigure(`${count} listeners with owner to rows`, 'ms', times, '`ss -tulnp`', 1.5));
    const library = await compareInTurn(3, read, () => networkConnections());
    figures.push(ratioFigure(`${count} listeners to rows`, 'ms', library, 'systeminformation', 1));
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  });
});
