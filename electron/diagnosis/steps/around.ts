import type { Case } from '../../../shared/diagnosis/case.ts';
import { countReversePathDrops, lookAtThisLinux } from '../look-at-this-linux.ts';
import { lookAtThisMac } from '../look-at-this-mac.ts';
import { within } from '../pause.ts';
import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';

const TABLE_MS = 2_000;
/** Connecting changes the neighbour table, so the one from before is not waited for any longer. */
const BEFORE_MS = 250;
/** A file of the kernel is read in under a millisecond; only a machine that is short of time takes longer. */
const COUNT_MS = 1_000;

/** What is read while the walk goes on; each table has its own time and none is waited for beyond it. */
export interface Around {
  readonly interfaces: Promise<Case['interfaces']>;
  /** Over when connecting may begin. */
  readonly before: Promise<unknown>;
  /** Over when the proxy settings are read. */
  readonly proxies: Promise<unknown>;
  readonly all: Promise<unknown>;
}

export function lookAround(walk: Walk): Around {
  const interfaces = readPart(walk, 'interfaces', 'interfaces', TABLE_MS).then((rows) => {
    walk.learn({ interfaces: rows });
    return rows;
  });
  const neighborsBefore = readPart(walk, 'neighbors', 'neighborsBefore', BEFORE_MS);
  const before = [neighborsBefore.then((rows) => walk.learn({ neighborsBefore: rows })), countDropsBefore(walk)];
  const proxies = readPart(walk, 'proxies', 'proxies', TABLE_MS).then((rows) => walk.learn({ proxies: rows }));
  const tables = [
    readPart(walk, 'routes', 'routes', TABLE_MS).then((routes) => walk.learn({ routes })),
    readPart(walk, 'tailnet', 'tailnet', TABLE_MS).then((tailnet) => walk.learn({ tailnet })),
    proxies,
    readEarlier(walk),
    readSystem(walk),
    readKernel(walk, interfaces),
  ];
  return { interfaces, proxies, before: Promise.all(before), all: Promise.all([interfaces, ...before, ...tables]) };
}

/** Packets that the kernel threw away for their source between the first connect and now (Linux). */
export async function countDropsAfter(walk: Walk): Promise<void> {
  const { reversePathDrops } = walk.known();
  if (reversePathDrops === null) return;
  const after = await within(countReversePathDrops(walk.host), COUNT_MS, walk.signal);
  walk.learn({ reversePathDrops: after === null ? null : { ...reversePathDrops, after } });
}

async function countDropsBefore(walk: Walk): Promise<void> {
  if (walk.host.platform !== 'linux') return;
  const before = await within(countReversePathDrops(walk.host), COUNT_MS, walk.signal);
  walk.learn({ reversePathDrops: before === null ? null : { before, after: before } });
}

/** Only macOS loses a permission with a restart or an update (facts L13). */
async function readEarlier(walk: Walk): Promise<void> {
  if (walk.readEarlier === undefined || walk.host.platform !== 'darwin') return;
  const reading = walk.readEarlier(walk.known().target, walk.signal);
  const earlier = await within(reading, TABLE_MS, walk.signal);
  if (earlier === null) return walk.miss('earlier', 'the kept sessions are too large to be read in time');
  walk.learn({ earlier });
}

async function readSystem(walk: Walk): Promise<void> {
  const rows = await readPart(walk, 'system', 'osMajor', TABLE_MS);
  const osVersion = rows?.[0]?.version ?? null;
  walk.learn({ osVersion, osMajor: walk.host.platform === 'darwin' ? majorOf(osVersion) : null });
}

async function readKernel(walk: Walk, interfaces: Promise<Case['interfaces']>): Promise<void> {
  const mostMs = walk.leftMs(TABLE_MS);
  if (walk.host.platform === 'darwin') {
    const parts = await within(lookAtThisMac(walk.lookFor(mostMs)), mostMs + 200, walk.signal);
    return walk.learn(parts ?? {});
  }
  const names = ((await interfaces) ?? []).map(({ name }) => name);
  walk.learn((await within(lookAtThisLinux(walk.host, names), mostMs, walk.signal)) ?? {});
}

/** `15.6.1` is 15; `null` for anything that does not begin with a number. */
function majorOf(version: string | null): number | null {
  const [, major] = /^(\d+)/.exec(version ?? '') ?? [];
  return major === undefined ? null : Number(major);
}
