import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionState, ActionStep } from '../../shared/actions/action-state.ts';
import { madeUpAlias, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias } from '../../shared/actions/plan-alias.ts';
import { openActionJournal, readActionStates } from './action-journal.ts';
import { KEEP_COUNT, KEEP_MS, pruneJournals, superfluous } from './prune-journals.ts';
import { keepFile } from './trial-command.ts';

const planning = planAddAlias(madeUpAlias(), madeUpSurroundings());
if (planning.kind === 'refused') throw new Error(planning.because);
const { plan: outline } = planning;
const add = madeUpAlias();
const remove = madeUpAlias({ kind: 'remove-alias' });
const planOf = (id: string, request: ActionRequest = add): ActionPlan => ({ ...outline, request, id, script: null });
const NOT_DONE: ActionStep = { kind: 'not-done', because: 'the prompt was closed' };
const NOW = 10 * KEEP_MS;
/** A change that ended so many days ago. */
const change = (id: string, step: ActionStep, daysAgo: number, request: ActionRequest = add): ActionState => {
  const atMs = NOW - daysAgo * 24 * 3_600_000;
  return { id, plan: planOf(id, request), startedAtMs: atMs, changedAtMs: atMs, undoAtMs: null, step };
};

describe('superfluous', () => {
  it('is what is over and too old', () => {
    const states = [
      change('old', NOT_DONE, 91),
      change('back', { kind: 'reverted', because: 'the time was over' }, 91),
      change('new', NOT_DONE, 89),
    ];
    expect(superfluous(states, NOW).toSorted()).toEqual(['back', 'old']);
  });

  it('is what is over and has too many newer ones', () => {
    const states = Array.from({ length: KEEP_COUNT + 2 }, (_, n) => change(`n${n}`, NOT_DONE, 50 - n / 10));
    expect(superfluous(states, NOW)).toEqual(['n1', 'n0']);
  });

  it.each([
    { kind: 'intended' },
    { kind: 'armed', undoAtMs: 0 },
    { kind: 'applied' },
    { kind: 'verified', because: '' },
    { kind: 'needs-you', because: 'it is there still', command: 'sudo x' },
  ] as const)('is never what is %o, however old', (step) => {
    expect(superfluous([change('open', step, 5_000)], NOW)).toEqual([]);
  });

  it('is never the latest that was kept of one thing, unless it was changed back since', () => {
    const [first, second] = [change('first', { kind: 'kept' }, 400), change('second', { kind: 'kept' }, 300)];
    expect(superfluous([first, second], NOW)).toEqual(['first']);
    const elsewhere = change('elsewhere', { kind: 'kept' }, 200, { ...add, address: '192.168.2.9' });
    expect(superfluous([first, elsewhere], NOW)).toEqual([]);
    const back = change('back', { kind: 'kept' }, 200, remove);
    expect(superfluous([first, second, back], NOW).toSorted()).toEqual(['back', 'first', 'second']);
    expect(superfluous([first, { ...back, step: NOT_DONE }], NOW)).toEqual(['back']);
  });

  it('is what cannot be taken back, such as a process that was ended', () => {
    const request = { kind: 'stop-process', pid: 4410, startedAt: 'x', force: 'terminate' } as const;
    const ended = change('ended', { kind: 'kept' }, 91, request);
    expect(superfluous([{ ...ended, plan: { ...ended.plan, undo: null } }], NOW)).toEqual(['ended']);
  });
});

describe('pruneJournals', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'routelight-prune-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = async (id: string, step: ActionStep, atMs: number) => {
    const journal = openActionJournal(folder, id, () => atMs);
    await journal.append({ kind: 'intended' }, planOf(id));
    if (step.kind !== 'intended') await journal.append(step);
  };

  it('takes the files of a change away, and leaves the others and what cannot be read', async () => {
    await write('change-over', NOT_DONE, 0);
    await write('change-open', { kind: 'intended' }, 0);
    await write('change-late', NOT_DONE, NOW);
    writeFileSync(keepFile(folder, 'change-over'), '');
    writeFileSync(join(folder, 'change-torn.jsonl'), '{"torn');
    const reading = pruneJournals(folder, NOW);
    // who reads meanwhile never takes a file that goes for one that cannot be read
    expect((await readActionStates(folder)).unreadFiles).toEqual(['change-torn.jsonl']);
    await reading;
    expect(readdirSync(folder).toSorted()).toEqual(['change-late.jsonl', 'change-open.jsonl', 'change-torn.jsonl']);
  });

  it('has nothing to do where nothing was ever changed', async () => {
    await pruneJournals(join(folder, 'not-there'), NOW);
  });
});
