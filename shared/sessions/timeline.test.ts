import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../journal.ts';
import { madeUpObservation, madeUpPlan, madeUpReading, madeUpStart, numberedRecords } from './made-up.ts';
import { type TimelineContext, timelineEntry } from './timeline.ts';

const context: TimelineContext = {
  verdictOf: () => ({ kind: 'healthy', causes: [], remarks: [], missing: [], decidedBy: [] }),
  titleOfAction: (action) => (action === 'a1' ? 'Add 192.168.2.172 to en0' : null),
};
const tell = (...entries: readonly JournalEntry[]) =>
  numberedRecords(entries).map((record) => timelineEntry(record, context));
const titles = (...entries: readonly JournalEntry[]) => tell(...entries).map((each) => each?.title ?? null);

describe('timelineEntry', () => {
  it('tells each kind of record in a line, and an output by its observation', () => {
    const plan = madeUpPlan();
    expect(
      titles(
        madeUpStart,
        ...madeUpReading('[]'),
        { kind: 'unchanged', observation: 'o1', times: 57 },
        { kind: 'change', question: 'routes', change: 'removed', title: 'route 10.0.0.0/8 on en0' },
        { kind: 'diagnosis-started', run: 'r1', target: '192.0.2.7:8000', programs: ['nc'], isDeep: true },
        { kind: 'action', action: 'a1', plan, step: { kind: 'intended' } },
        { kind: 'action', action: 'a1', plan: null, step: { kind: 'kept' } },
        { kind: 'action', action: 'a2', plan: null, step: { kind: 'reverted', because: 'The time was over.' } },
        { kind: 'session-named', name: 'Relay after the move' },
        { kind: 'note', note: 'n1', text: 'Rebooted the router.\nIt took a minute.' },
        { kind: 'hypothesis', hypothesis: 'h1', title: 'It is the mask', tests: [2], conclusion: 'holds', because: '' },
        { kind: 'session-ended' },
      ),
    ).toEqual([
      'Session started on mini-red (Linux)',
      null,
      '/usr/sbin/ip -j -4 route show table all',
      'Read 57 more times, the same text each time',
      'Gone: route 10.0.0.0/8 on en0',
      '192.0.2.7:8000: diagnosis started',
      'Add 192.168.2.172 to en0: agreed to',
      'Add 192.168.2.172 to en0: kept',
      'A change to this system: undone',
      'Session named “Relay after the move”',
      'Rebooted the router.',
      'It is the mask',
      'Session ended',
    ]);
  });

  it('marks what went wrong, and gives the command for what needs the person', () => {
    const observation = madeUpObservation({ ending: { kind: 'missing-tool' }, isComplete: false });
    const step = { kind: 'needs-you', because: 'The address is still there.', command: 'ifconfig en0 -alias' } as const;
    const told = tell({ kind: 'observation', observation }, { kind: 'action', action: 'a1', plan: null, step });
    expect(told.map((each) => [each?.tone, each?.detail])).toEqual([
      ['problem', '/usr/sbin/ip is not on this system.'],
      ['problem', 'The address is still there.\nifconfig en0 -alias'],
    ]);
  });

  it('makes text from elsewhere visible, line by line', () => {
    const [note] = tell({ kind: 'note', note: 'n1', text: 'a\u001b[31mred\nb\u202ec' });
    expect(note).toMatchObject({ title: 'a␛[31mred', detail: 'b‹U+202E›c' });
  });
});
