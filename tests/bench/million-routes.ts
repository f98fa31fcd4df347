import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addressAt } from './routes.ts';
import { addScript } from './stand-in-tool.ts';

const SLICE = 10_000;

/**
 * A folder that stands in for `/`, whose `ip` prints `count` IPv4 routes and otherwise is the system's own. A kernel would hold a
 * million routes too, but `ip -batch` takes two minutes and 2 GiB to put them there.
 */
export async function createRoutesTool(count: number) {
  const toolRoot = await mkdtemp(join(tmpdir(), 'routelight-bench-routes-'));
  const file = await addScript(toolRoot, '/usr/sbin/ip', [
    'case "$*" in',
    '  "-j -4 route show table all") exec /bin/cat "$0.out" ;;',
    'esac',
    'exec /usr/sbin/ip "$@"',
  ]);
  await pipeline(Readable.from(printRoutes(count)), createWriteStream(`${file}.out`));
  return { toolRoot, remove: () => rm(toolRoot, { recursive: true }) };
}

/** As `ip -j -4 route show table all` prints them (iproute2 6.1): one line. */
function* printRoutes(count: number): Generator<string> {
  for (let from = 0; from < count; from += SLICE) {
    const routes = Array.from({ length: Math.min(SLICE, count - from) }, (_, n) => printRoute(from + n));
    yield `${from === 0 ? '[' : ','}${routes.join(',')}`;
  }
  yield ']\n';
}

const printRoute = (n: number): string =>
  `{"dst":"${addressAt(n)}","gateway":"192.168.2.1","dev":"eth0","protocol":"boot","flags":[]}`;
