import type { Case } from '../../../shared/diagnosis/case.ts';
import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';

const TABLE_MS = 2_000;
/** Connecting changes the neighbour table, so the one from before is not waited for any longer. */
const BEFORE_MS = 250;

/** What is read while the walk goes on; each table has its own time and none is waited for beyond it. */
export interface Around {
  readonly interfaces: Promise<Case['interfaces']>;
  readonly neighborsBefore: Promise<void>;
  readonly all: Promise<unknown>;
}

export function lookAround(walk: Walk): Around {
  const neighborsBefore = readPart(walk, 'neighbors', 'neighborsBefore', BEFORE_MS).then((rows) =>
    walk.learn({ neighborsBefore: rows }),
  );
  const interfaces = readPart(walk, 'interfaces', 'interfaces', TABLE_MS).then((rows) => {
    walk.learn({ interfaces: rows });
    return rows;
  });
  const routes = readPart(walk, 'routes', 'routes', TABLE_MS).then((rows) => walk.learn({ routes: rows }));
  const system = readPart(walk, 'system', 'osMajor', TABLE_MS).then((rows) =>
    walk.learn({ osMajor: walk.host.platform === 'darwin' ? majorOf(rows?.[0]?.version ?? null) : null }),
  );
  return { interfaces, neighborsBefore, all: Promise.all([interfaces, neighborsBefore, routes, system]) };
}

/** `15.6.1` is 15; `null` for anything that does not begin with a number. */
function majorOf(version: string | null): number | null {
  const [, major] = /^(\d+)/.exec(version ?? '') ?? [];
  return major === undefined ? null : Number(major);
}
