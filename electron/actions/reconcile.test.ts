import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionStep } from '../../shared/actions/action-state.ts';
import { madeUpAlias, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias } from '../../shared/actions/plan-alias.ts';
import type { JournalledAction } from './action-journal.ts';
import { reconcileAction } from './reconcile.ts';
import { keepFile } from './trial-command.ts';

const planning = planAddAlias(madeUpAlias(), madeUpSurroundings());
if (planning.kind === 'refused') throw new Error(planning.because);
const plan = { ...planning.plan, id: 'made-up-action', script: null };

const actionAt = (step: ActionStep): JournalledAction => ({
  ...{ id: plan.id, plan, step, startedAtMs: 0, changedAtMs: 0, undoAtMs: 120_000, writerPid: 1 },
});

let folder: string;
let written: ActionStep[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-reconcile-'));
  written = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reconcile = (action: JournalledAction, latest: JournalledAction, state: 'as-planned' | 'as-before') =>
  reconcileAction(action, {
    ...{ folder, now: () => 1_000, isWatched: false, isAnother: () => false },
    see: async () => ({ state, because: 'it was read' }),
    latest: async () => latest,
    append: async (_, step) => void written.push(step),
  });

describe('reconcileAction', () => {
  const verified = actionAt({ kind: 'verified', because: '' });

  it('finds a trial kept when the keep-file is there, and takes the file away', async () => {
    await writeFile(keepFile(folder, plan.id), '');
    expect(await reconcile(verified, verified, 'as-planned')).toEqual({ kind: 'kept' });
    await expect(access(keepFile(folder, plan.id))).rejects.toThrow('ENOENT');
  });

  it('needs the person when the change is there, nobody waits, and it was not kept', async () => {
    expect(await reconcile(verified, verified, 'as-planned')).toMatchObject({ kind: 'needs-you' });
  });

  it('finds a trial reverted when the system is as before', async () => {
    expect(await reconcile(verified, verified, 'as-before')).toMatchObject({ kind: 'reverted' });
  });

  it('says nothing of an action that somebody else ended while the system was looked at', async () => {
    expect(await reconcile(verified, actionAt({ kind: 'kept' }), 'as-planned')).toBeNull();
    expect(written).toEqual([]);
  });
});
