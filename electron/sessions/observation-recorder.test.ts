import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/journal.ts';
import type { Observation } from '../../shared/reading.ts';
import type { CommandRun } from '../hosts/host.ts';
import { createObservationRecorder } from './observation-recorder.ts';

function setUp() {
  let nowMs = 0;
  const entries: JournalEntry[] = [];
  const same: string[] = [];
  const append = async (entry: JournalEntry) => entries.push(entry) > 0;
  const recorder = createObservationRecorder(
    { append },
    () => nowMs,
    (id, as) => same.push(`${id} ${as}`),
  );
  const command = { file: '/usr/bin/ss', args: ['-l'] };
  const lookWith = (keep: 'keep' | 'keepPolled') => (id: string, text: string, atMs: number) => {
    nowMs = atMs;
    const ending = { kind: 'exited', code: 0 } as const;
    const run: CommandRun = { command, startedAtMs: atMs, durationMs: 1, ending, stdout: [text], stderr: '' };
    recorder[keep]({ id, tool: 'linux-ss', command, ending } as Observation, run);
  };
  return { look: lookWith('keep'), poll: lookWith('keepPolled'), recorder, entries, same };
}

/** `o1=a` for a text that was written, in the order of the journal. */
const told = (entries: readonly JournalEntry[]): readonly string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'output') return [`${entry.of}=${entry.text.slice(0, 9)}`];
    return entry.kind === 'unchanged' || entry.kind === 'superseded'
      ? [`${entry.kind} ${entry.observation} ${entry.times}`]
      : [];
  });

describe('what somebody asked for', () => {
  it('is written once, its staying the same is noted once a minute, and the next text is written', () => {
    const { look, entries } = setUp();
    look('o1', 'a', 0);
    look('o2', 'a', 30_000);
    look('o3', 'a', 61_000);
    look('o4', 'a', 62_000);
    look('o5', 'b', 63_000);
    expect(told(entries)).toEqual(['o1=a', 'unchanged o1 2', 'unchanged o1 1', 'o5=b']);
  });

  it('is written although polls of the same command are held back, and after them', () => {
    const { look, poll, entries, same } = setUp();
    poll('o1', 'a', 0);
    poll('o2', 'b', 1_000);
    look('o3', 'b', 2_000);
    look('o4', 'c', 3_000);
    expect([told(entries), same]).toEqual([['o1=a', 'o2=b', 'unchanged o2 1', 'o4=c'], ['o3 o2']]);
  });
});

describe('a poll whose text differs each time', () => {
  it('is written every ten minutes and counted between', () => {
    const { poll, entries } = setUp();
    for (let second = 0; second <= 1_200; second += 1) poll(`o${second}`, `text ${second}`, second * 1_000);
    expect(told(entries)).toEqual([
      ...['o0=text 0', 'o600=text 600', 'superseded o600 599', 'o1200=text 1200', 'superseded o1200 599'],
    ]);
  });

  it('is written before and after what happened', () => {
    const { poll, recorder, entries } = setUp();
    for (const second of [0, 1, 2, 3]) poll(`o${second}`, `text ${second}`, second * 1_000);
    recorder.writeHeld();
    recorder.writeHeld();
    expect(told(entries)).toEqual(['o0=text 0', 'o2=text 2', 'superseded o2 1', 'o3=text 3']);
  });

  it('is written when it has been held back long enough, and at the end', () => {
    const { poll, recorder, entries } = setUp();
    poll('o1', 'a', 0);
    poll('o2', 'b', 1_000);
    recorder.writeDue();
    expect(told(entries)).toEqual(['o1=a']);
    poll('o3', 'b', 600_000);
    recorder.writeDue();
    recorder.writeAll();
    expect(told(entries)).toEqual(['o1=a', 'o2=b', 'unchanged o2 1']);
  });

  it('adds no more than the allowance, however much it changes and however large it is', () => {
    const { poll, recorder, entries } = setUp();
    const mebibyte = 'x'.repeat(1024 * 1024);
    for (let second = 0; second < 3_600; second += 40) {
      poll(`o${second}`, `${second} ${mebibyte}`, second * 1_000);
      recorder.writeHeld();
    }
    recorder.writeAll();
    const written = entries.filter(({ kind }) => kind === 'observation').length;
    expect(written).toBeGreaterThan(30);
    expect(written).toBeLessThan(45);
    const times = entries.reduce((sum, entry) => sum + (entry.kind === 'superseded' ? entry.times : 0), 0);
    expect(written + times).toBe(90);
  });
});
