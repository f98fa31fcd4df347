import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import { shownEntries } from './timeline-store.ts';

let seq = 0;
const entry = (kind: TimelineEntry['kind'], title: string, subject: string | null): TimelineEntry => {
  seq += 1;
  return { seq, atMs: seq * 1_000, kind, title, detail: null, tone: 'plain', subject };
};

describe('shownEntries', () => {
  const entries = [
    entry('note', 'first words', 'n1'),
    entry('diagnosis', 'mini-blue:8000: diagnosis started', 'r1'),
    entry('diagnosis', 'mini-blue:8000: refused', 'r1'),
    entry('note', 'better words', 'n1'),
    entry('diagnosis', 'mini-green:8000: diagnosis started', 'r2'),
    entry('change', 'New route', null),
    entry('change', 'New route', null),
  ];
  const titles = (filter: 'story' | 'all') => shownEntries(entries, filter).map(({ title }) => title);

  it('tells of a diagnosis its end, or that it was started when there is none', () => {
    expect(titles('story')).toEqual([
      'New route',
      'New route',
      'mini-green:8000: diagnosis started',
      'better words',
      'mini-blue:8000: refused',
    ]);
  });

  it('tells everything where everything is asked for, and of a note how it stands', () => {
    expect(titles('all')).toHaveLength(6);
    expect(titles('all')).not.toContain('first words');
  });
});
