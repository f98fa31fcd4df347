import { createHash } from 'node:crypto';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import type { CommandRun } from '../hosts/host.ts';
import type { Journal } from './journal.ts';
import { createWritingAllowance } from './writing-allowance.ts';

/** A poll that keeps giving the same text is noted at most this often. */
const UNCHANGED_NOTE_MS = 60_000;
/**
 * A polled text that differs without any row changing (bytes counted by `netstat -anv`, seconds left of a neighbour) is
 * written at most this often: 50 listeners on a Mac come to 40 kB each second.
 */
const SUPERSEDED_WRITE_MS = 10 * 60_000;
/** In characters: a larger text before the latest one is not worth the memory. */
const MOST_HELD_BEFORE = 16 * 1024 * 1024;

/** One text of a command, and how often it came again. */
interface Text {
  readonly observation: Observation;
  readonly run: CommandRun;
  readonly digest: string;
  times: number;
}

/** What a command gave of late. */
interface Latest {
  /** The id and digest of the text that the journal has last. */
  written: { readonly id: string; readonly digest: string; readonly atMs: number; times: number; notedAtMs: number };
  /** Texts after it that are not written yet: the latest, and the one before. */
  held: Text[];
  /** How many after it came and went and will not be. */
  dropped: number;
}

/** Told of an observation that printed what an earlier one had printed, with the id under which that text is kept. */
type OnSame = (observation: string, recordedAs: string) => void;

type Keep = (observation: Observation, run: CommandRun) => void;

/** Writes observations into the journal. */
export interface ObservationRecorder {
  /** Of a reading that somebody asked for: its text is in the journal, whatever it costs. */
  readonly keep: Keep;
  /** Of a poll: a text that the next one supersedes is not written but counted, unless something happened meanwhile. */
  readonly keepPolled: Keep;
  /** Something happened: what is held back is written before it is told of, as far as the allowance goes. */
  readonly writeHeld: () => void;
  /** The same for what has been held back long enough; to be called every now and then. */
  readonly writeDue: () => void;
  /** The same at the end of a session, whatever it costs. */
  readonly writeAll: () => void;
}

/**
 * The same command giving the same bytes again is not written again: it is counted, and the count is noted once a minute, so
 * that a day of polling stays small and "did not change until 14:03" is known.
 */
export function createObservationRecorder(
  journal: Pick<Journal, 'append'>,
  now: () => number,
  onSame: OnSame = () => {},
): ObservationRecorder {
  const commands = new Map<string, Latest>();
  const allowance = createWritingAllowance(now);
  const write = (latest: Latest, text: Text) => {
    flushTimes(journal, latest);
    append(journal, text);
    if (latest.dropped > 0)
      void journal.append({ kind: 'superseded', observation: text.observation.id, times: latest.dropped });
    latest.dropped = 0;
    latest.written = writtenAs(text, now());
  };
  const writeTexts = (latest: Latest, isAllowed: (characters: number) => boolean, hasHappened = true) => {
    const [before, last] = latest.held.length > 1 ? latest.held : [undefined, ...latest.held];
    if (last === undefined || !isAllowed(charactersOf(last.run))) return;
    // what was before matters where something happened between the two
    if (hasHappened && before !== undefined && isAllowed(charactersOf(before.run))) write(latest, before);
    else latest.dropped += countOf(before);
    write(latest, last);
    latest.held = [];
  };
  const isDue = ({ written }: Latest) => now() - written.atMs >= SUPERSEDED_WRITE_MS;
  const hold = (latest: Latest, text: Text) => {
    const before = latest.held.at(-1);
    const isKept = before !== undefined && charactersOf(before.run) <= MOST_HELD_BEFORE;
    latest.dropped += countOf(...latest.held.slice(0, isKept ? -1 : undefined));
    latest.held = isKept ? [before, text] : [text];
    if (isDue(latest)) writeTexts(latest, allowance.take, false);
  };
  /** Whether it printed what is known already. */
  const isKnown = (latest: Latest, { observation, digest }: Text): boolean => {
    const [held, { written }] = [latest.held.at(-1), latest];
    const recordedAs = held === undefined ? written : { id: held.observation.id, digest: held.digest };
    if (recordedAs.digest !== digest) return false;
    if (held === undefined) noteUnchanged(journal, latest, now());
    else held.times += 1;
    onSame(observation.id, recordedAs.id);
    return true;
  };
  const keepAs =
    (isPolled: boolean): Keep =>
    (observation, run) => {
      const key = `${observation.tool} ${printCommandLine(observation.command)}`;
      const text = { observation, run, digest: digestOf(observation, run), times: 0 };
      const latest = commands.get(key);
      if (latest === undefined) {
        append(journal, text);
        commands.set(key, { written: writtenAs(text, now()), held: [], dropped: 0 });
        return;
      }
      if (!isPolled) writeTexts(latest, () => true);
      if (isKnown(latest, text)) return;
      if (isPolled) hold(latest, text);
      else write(latest, text);
    };
  const each = (work: (latest: Latest) => void) => () => commands.forEach(work);
  return {
    keep: keepAs(false),
    keepPolled: keepAs(true),
    writeHeld: each((latest) => writeTexts(latest, allowance.take)),
    writeDue: each((latest) => isDue(latest) && writeTexts(latest, allowance.take, false)),
    writeAll: each((latest) => {
      writeTexts(latest, () => true);
      flushTimes(journal, latest);
    }),
  };
}

const countOf = (...texts: readonly (Text | undefined)[]): number =>
  texts.reduce((sum, text) => sum + (text === undefined ? 0 : 1 + text.times), 0);

const writtenAs = ({ observation, digest, times }: Text, atMs: number): Latest['written'] => ({
  ...{ id: observation.id, digest, atMs, times, notedAtMs: atMs },
});

function append(journal: Pick<Journal, 'append'>, { observation, run: { stdout, stderr } }: Text): void {
  for (const text of stdout) void journal.append({ kind: 'output', of: observation.id, stream: 'stdout', text });
  if (stderr !== '') void journal.append({ kind: 'output', of: observation.id, stream: 'stderr', text: stderr });
  void journal.append({ kind: 'observation', observation });
}

function noteUnchanged(journal: Pick<Journal, 'append'>, latest: Latest, atMs: number): void {
  latest.written.times += 1;
  if (atMs - latest.written.notedAtMs < UNCHANGED_NOTE_MS) return;
  latest.written.notedAtMs = atMs;
  flushTimes(journal, latest);
}

function flushTimes(journal: Pick<Journal, 'append'>, { written }: Latest): void {
  if (written.times === 0) return;
  void journal.append({ kind: 'unchanged', observation: written.id, times: written.times });
  written.times = 0;
}

const charactersOf = ({ stdout, stderr }: CommandRun): number =>
  stdout.reduce((sum, piece) => sum + piece.length, stderr.length);

function digestOf({ ending }: Observation, { stdout, stderr }: CommandRun): string {
  const hash = createHash('sha256').update(JSON.stringify(ending));
  for (const piece of stdout) hash.update(piece);
  return hash.update('\0').update(stderr).digest('base64');
}
