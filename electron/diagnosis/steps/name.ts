import { resolveName } from '../../probes/resolve-name.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';

/** A name server that is there answers in tens of milliseconds; resolvers themselves try the next one after five seconds. */
const RESOLVE_MS = 2_000;

/** The name, as the system resolves it for every program. */
export async function lookUpName(walk: Walk): Promise<void> {
  const { target, signal } = walk;
  if (target.family !== null) return walk.miss('resolutions', 'the target is an address');
  const mostMs = walk.leftMs(RESOLVE_MS);
  const answer = await within(resolveName(target.host, mostMs), mostMs + 200, signal);
  if (answer !== null) walk.learn({ resolutions: [answer] });
}
