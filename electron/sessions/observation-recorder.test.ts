import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/journal.ts';
import type { Observation } from '../../shared/reading.ts';
import type { CommandRun } from '../hosts/host.ts';
import { recordObservations } from './observation-recorder.ts';

function setUp() {
  let nowMs = 0;
  const entries: JournalEntry[] = [];
  const journal = {
    path: '',
    append: async (entry: JournalEntry) => entries.push(entry) > 0,
    state: () => ({ kind: 'writing', path: '' }) as const,
    onState: () => () => {},
    onRecord: () => () => {},
    close: async () => {},
  };
  const record = recordObservations(journal, () => nowMs);
  const command = { file: '/usr/bin/ss', args: ['-l'] };
  const look = (id: string, text: string, atMs: number) => {
    nowMs = atMs;
    const ending = { kind: 'exited', code: 0 } as const;
    const run: CommandRun = { command, startedAtMs: atMs, durationMs: 1, ending, stdout: [text], stderr: '' };
    record({ id, tool: 'linux-ss', command, ending } as Observation, run);
  };
  return { look, entries };
}

describe('recordObservations', () => {
  it('writes a text once, notes once a minute that it stayed, and writes the next one', () => {
    const { look, entries } = setUp();
    look('o1', 'a', 0);
    look('o2', 'a', 30_000);
    look('o3', 'a', 61_000);
    look('o4', 'a', 62_000);
    look('o5', 'b', 63_000);
    expect(entries).toMatchObject([
      { kind: 'output', of: 'o1', text: 'a' },
      { kind: 'observation', observation: { id: 'o1' } },
      { kind: 'unchanged', observation: 'o1', times: 2 },
      { kind: 'unchanged', observation: 'o1', times: 1 },
      { kind: 'output', of: 'o5', text: 'b' },
      { kind: 'observation', observation: { id: 'o5' } },
    ]);
  });
});
