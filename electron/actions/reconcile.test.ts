import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionStep } from '../../shared/actions/action-state.ts';
import { madeUpAlias, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias } from '../../shared/actions/plan-alias.ts';
import type { JournalledAction } from './action-journal.ts';
import type { Seen } from './action-kind.ts';
import { type ReconcileDoors, reconcileAction } from './reconcile.ts';

const ID = 'change-1234';
const there: Seen = { state: 'as-planned', because: 'it is on en0' };
const gone: Seen = { state: 'as-before', because: 'it is not on en0' };
const unread: Seen = { state: 'unknown', because: 'the addresses could not be read' };

function actionAt(step: ActionStep, trialSeconds: number | null = 120): JournalledAction {
  const planning = planAddAlias(madeUpAlias(), madeUpSurroundings({ trialSeconds }));
  if (planning.kind === 'refused') throw new Error(planning.because);
  const plan = { ...planning.plan, id: ID, script: null };
  return { id: ID, plan, startedAtMs: 0, changedAtMs: 0, undoAtMs: 120_000, step, writerPid: 77 };
}
const verified = actionAt({ kind: 'verified', because: '' });

describe('reconcileAction', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'routelight-reconcile-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const reconcile = (action: JournalledAction, seen: Seen, more: Partial<ReconcileDoors> = {}) =>
    reconcileAction(action, {
      ...{ folder, now: () => 1_000, isWatched: false, isAnother: () => false },
      latest: async () => action,
      ...{ see: async () => seen, append: async () => undefined, ...more },
    });

  it('leaves alone what is over, what somebody works on, and what cannot be seen', async () => {
    expect(await reconcile(actionAt({ kind: 'kept' }), gone)).toBeNull();
    expect(await reconcile(verified, there, { isWatched: true })).toBeNull();
    expect(await reconcile(verified, unread)).toBeNull();
    expect(await reconcile(actionAt({ kind: 'intended' }), gone, { isAnother: (pid) => pid === 77 })).toBeNull();
  });

  it('waits for the end of a trial where the processes cannot be listed', async () => {
    expect(await reconcile(verified, there, { isWatched: null })).toBeNull();
    const over = await reconcile(verified, gone, { isWatched: null, now: () => 241_000 });
    expect(over).toEqual({ kind: 'reverted', because: 'it is not on en0' });
  });

  it('does not wait for ever for a process that only has the number of the one that wrote', async () => {
    const later = { isAnother: () => true, now: () => 241_000 };
    expect(await reconcile(actionAt({ kind: 'intended' }), gone, later)).toMatchObject({ kind: 'not-done' });
  });

  it('tells what became of it', async () => {
    expect(await reconcile(actionAt({ kind: 'intended' }), gone)).toMatchObject({ kind: 'not-done' });
    expect(await reconcile(verified, gone)).toEqual({ kind: 'reverted', because: 'it is not on en0' });
    expect(await reconcile(verified, there)).toEqual({
      kind: 'needs-you',
      because: 'it is on en0, and nothing waits any more to take it back',
      command: 'sudo /sbin/ifconfig en0 inet 192.168.2.172 -alias',
    });
    expect(await reconcile(actionAt({ kind: 'applied' }, null), there)).toEqual({ kind: 'kept' });
    await writeFile(join(folder, `${ID}.keep`), '');
    expect(await reconcile(verified, there)).toEqual({ kind: 'kept' });
  });

  it('leaves alone an end that another Routelight found meanwhile', async () => {
    expect(await reconcile(verified, there, { latest: async () => actionAt({ kind: 'kept' }) })).toBeNull();
  });

  it('says nothing twice', async () => {
    const needsYou = await reconcile(verified, there);
    if (needsYou === null) throw new Error('nothing was told');
    expect(await reconcile(actionAt(needsYou), there)).toBeNull();
    expect(await reconcile(actionAt(needsYou), gone)).toMatchObject({ kind: 'reverted' });
  });
});
