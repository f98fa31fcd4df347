import { rm } from 'node:fs/promises';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import { type ActionState, isSettled } from '../../shared/actions/action-state.ts';
import { journalFile, readActionStates } from './action-journal.ts';
import { keepFile, undoFile } from './trial-command.ts';

/** Changes that are over are kept this long and at most so many: each stands in the session it was made in as well. */
export const KEEP_MS = 90 * 24 * 3_600_000;
export const KEEP_COUNT = 200;

/**
 * Removes journals that nobody needs any more, with the files beside them. One that tells nothing stays, since what became
 * of its change is not known. A file that cannot be removed now is removed another time.
 */
export async function pruneJournals(folder: string, nowMs: number): Promise<void> {
  const { states } = await readActionStates(folder);
  const files = superfluous(states, nowMs).flatMap((id) => [
    ...[keepFile(folder, id), undoFile(folder, id), journalFile(folder, id)],
  ]);
  await Promise.all(files.map((file) => rm(file, { force: true }).catch(() => undefined)));
}

/** Ids of changes that are over, stand for nothing on the system, and are too old or too many. `states`: oldest first. */
export function superfluous(states: readonly ActionState[], nowMs: number): readonly string[] {
  const standing = standingIds(states);
  const over = states.filter((state) => isSettled(state) && !standing.has(state.id));
  return over
    .toReversed()
    .filter(({ changedAtMs }, newer) => newer >= KEEP_COUNT || nowMs - changedAtMs > KEEP_MS)
    .map(({ id }) => id);
}

/**
 * What was changed and kept and not changed back since: an address may be taken away because we added it, and how a rule of
 * the firewall was before is told by the journal alone. One for each thing that was changed, however old.
 */
function standingIds(states: readonly ActionState[]): ReadonlySet<string> {
  const latest = new Map<string, ActionState>();
  for (const state of states) if (state.step.kind === 'kept') latest.set(subjectOf(state.plan.request), state);
  const standing = [...latest.values()].filter(({ plan }) => plan.undo !== null && !TAKES_BACK.has(plan.request.kind));
  return new Set(standing.map(({ id }) => id));
}

const TAKES_BACK: ReadonlySet<ActionRequest['kind']> = new Set(['remove-alias', 'remove-permanent-alias']);

/** The thing a change is about: what takes a change back is about the same. */
function subjectOf(request: ActionRequest): string {
  switch (request.kind) {
    case 'add-alias':
    case 'remove-alias':
      return `alias ${request.interfaceName} ${request.address}`;
    case 'make-alias-permanent':
    case 'remove-permanent-alias':
      return `permanence ${request.interfaceName} ${request.address}`;
    case 'allow-through-firewall':
      return `firewall ${request.path}`;
    case 'delete-neighbor':
      return `neighbor ${request.interfaceName} ${request.address}`;
    case 'stop-process':
      return `process ${request.pid} ${request.startedAt}`;
  }
}
