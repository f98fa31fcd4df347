import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../journal.ts';
import { describeSession } from './describe-session.ts';
import { madeUpPlan, madeUpReading, madeUpStart, numberedRecords } from './made-up.ts';
import { tellStory } from './session-story.ts';

const story: readonly JournalEntry[] = [
  { kind: 'note', note: 'n1', text: 'first' },
  { kind: 'note', note: 'n2', text: 'second' },
  { kind: 'note', note: 'n1', text: 'first, mended' },
  { kind: 'note', note: 'n2', text: '' },
  { kind: 'hypothesis', hypothesis: 'h1', title: 'The mask', tests: [], conclusion: 'open', because: '' },
  { kind: 'hypothesis', hypothesis: 'h1', title: 'The mask', tests: [3], conclusion: 'holds', because: 'it is /16' },
  { kind: 'session-named', name: 'one' },
  { kind: 'session-named', name: 'two' },
];

describe('describeSession', () => {
  it('tells host, times and counts; a note that was changed counts once, one taken away not at all', () => {
    const records = numberedRecords([madeUpStart, ...madeUpReading('[]'), ...story]);
    expect(describeSession(records)).toMatchObject({
      name: 'two',
      host: { label: 'mini-red' },
      startedAtMs: 1_000,
      lastAtMs: 11_000,
      isEnded: false,
      counts: { records: 11, observations: 1, notes: 1, hypotheses: 1, actions: 0 },
    });
  });

  it('stays ended when a note is written later', () => {
    const records = numberedRecords([madeUpStart, { kind: 'session-ended' }, { kind: 'note', note: 'n', text: 'x' }]);
    expect(describeSession(records).isEnded).toBe(true);
  });

  it.each([
    ['a trial that was applied', madeUpPlan(), [{ kind: 'applied' }], 1],
    ['a trial that was only seen to work', madeUpPlan(), [{ kind: 'verified', because: '' }], 1],
    ['a trial that was kept', madeUpPlan(), [{ kind: 'applied' }, { kind: 'kept' }], 0],
    ['a change without a trial', madeUpPlan({ trialSeconds: null }), [{ kind: 'verified', because: '' }], 0],
  ] as const)('of %s it knows whether it is settled', (_, plan, steps, unsettled) => {
    const entries = steps.map(
      (step, at) => ({ kind: 'action', action: 'a1', plan: at === 0 ? plan : null, step }) as const,
    );
    expect(describeSession(numberedRecords([madeUpStart, ...entries])).unsettledActions).toBe(unsettled);
  });

  it('knows nothing of no records', () => {
    expect(describeSession([])).toMatchObject({ name: null, host: null, startedAtMs: null, counts: { records: 0 } });
  });
});

describe('tellStory', () => {
  it('keeps the place of the first and the words of the last', () => {
    const { name, notes, hypotheses } = tellStory(numberedRecords([madeUpStart, ...story]));
    expect(name).toBe('two');
    expect(notes).toEqual([{ note: 'n1', text: 'first, mended', seq: 2, atMs: 2_000, changedAtMs: 4_000 }]);
    expect(hypotheses).toMatchObject([{ hypothesis: 'h1', conclusion: 'holds', tests: [3], seq: 6 }]);
  });
});
