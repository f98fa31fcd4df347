import { createHash } from 'node:crypto';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import type { CommandRun } from '../hosts/host.ts';
import type { Journal } from './journal.ts';

/** A poll that keeps giving the same text is noted at most this often. */
const UNCHANGED_NOTE_MS = 60_000;

interface Latest {
  readonly observation: string;
  readonly digest: string;
  readonly ending: string;
  notedAtMs: number;
  times: number;
}

/** Told of an observation that printed what an earlier one had printed, with the id under which that text is kept. */
type OnSame = (observation: string, recordedAs: string) => void;

/**
 * Writes observations into the journal. The same command giving the same bytes again is not written again: it is counted,
 * and the count is noted once a minute, so that a day of polling stays small and "did not change until 14:03" is known.
 */
export function recordObservations(journal: Journal, now: () => number, onSame: OnSame = () => {}) {
  const latest = new Map<string, Latest>();
  return (observation: Observation, run: CommandRun): void => {
    const key = `${observation.tool} ${printCommandLine(observation.command)}`;
    const digest = digestOf(run);
    const ending = JSON.stringify(observation.ending);
    const before = latest.get(key);
    if (before?.digest === digest && before.ending === ending) {
      noteUnchanged(journal, before, now());
      onSame(observation.id, before.observation);
      return;
    }
    if (before !== undefined) flushTimes(journal, before);
    for (const text of run.stdout) void journal.append({ kind: 'output', of: observation.id, stream: 'stdout', text });
    if (run.stderr !== '')
      void journal.append({ kind: 'output', of: observation.id, stream: 'stderr', text: run.stderr });
    void journal.append({ kind: 'observation', observation });
    latest.set(key, { observation: observation.id, digest, ending, notedAtMs: now(), times: 0 });
  };
}

function noteUnchanged(journal: Journal, latest: Latest, atMs: number): void {
  latest.times += 1;
  if (atMs - latest.notedAtMs < UNCHANGED_NOTE_MS) return;
  latest.notedAtMs = atMs;
  flushTimes(journal, latest);
}

function flushTimes(journal: Journal, latest: Latest): void {
  if (latest.times === 0) return;
  void journal.append({ kind: 'unchanged', observation: latest.observation, times: latest.times });
  latest.times = 0;
}

function digestOf({ stdout, stderr }: CommandRun): string {
  const hash = createHash('sha256');
  for (const piece of stdout) hash.update(piece);
  return hash.update('\0').update(stderr).digest('base64');
}
