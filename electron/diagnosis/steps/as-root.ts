import { runRootControl } from '../../privilege/run-root-control.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

const PROMPT_MS = 120_000;

/** The same connect by a program run as administrator (facts, ladder row 12). Only ever where somebody asked for it. */
export async function connectAsRoot(walk: Walk): Promise<void> {
  const { host, platform, target, signal } = walk;
  const [address] = targetAddresses(walk);
  if (address === undefined || target.port === null) return walk.miss('rootAttempts', 'there is nothing to connect to');
  const look = walk.lookFor(PROMPT_MS);
  const control = await runRootControl({ ...address, port: target.port }, { host, platform, look, signal });
  if (control.kind !== 'ran') return walk.miss('rootAttempts', control.because);
  walk.learn({ rootAttempts: control.attempts });
  if (control.neighbors !== null) walk.learn({ neighborsAfter: control.neighbors });
}
