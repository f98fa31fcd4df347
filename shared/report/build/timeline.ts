import type { JournalRecord } from '../../journal.ts';
import { type TimelineContext, timelineEntry } from '../../sessions/timeline.ts';
import type { TimelineEntry } from '../../sessions/timeline-entry.ts';
import type { ReportTimelineEntry, Tone } from '../report-parts.ts';
import type { SessionRecords } from './session-records.ts';

/** A report is read from top to bottom: of the changes that a long session notes by the hundred, the last ones are told. */
const MOST_CHANGES = 150;
const MOST_ENTRIES = 1_000;

export interface ReportTimeline {
  readonly entries: readonly ReportTimelineEntry[];
  readonly remarks: readonly string[];
  /** Any record in a line of words; `null` for one that is not in the session or is no entry. */
  readonly entryOf: (seq: number) => ReportTimelineEntry | null;
}

/** What happened, oldest first. Readings that went well are counted, not listed. */
export function timelineOf(session: SessionRecords): ReportTimeline {
  const context = contextOf(session);
  const told = session.all.filter(isTold).flatMap((record) => timelineEntry(record, context) ?? []);
  const listed = lastOfEach(told.filter(({ kind, tone }) => kind !== 'observation' || tone === 'problem'));
  const changes = listed.filter(({ kind }) => kind === 'change');
  const tooOld = new Set(changes.slice(0, Math.max(0, changes.length - MOST_CHANGES)));
  const bySeq = new Map(told.map((entry) => [entry.seq, entry]));
  const entries = listed.filter((entry) => !tooOld.has(entry));
  const tooMany = Math.max(0, entries.length - MOST_ENTRIES);
  return {
    entries: entries.slice(tooMany).map(reported),
    remarks: [...readingsRemark(session.all), ...leftOut('changes', tooOld.size), ...leftOut('entries', tooMany)],
    entryOf: (seq) => {
      const entry = bySeq.get(seq);
      return entry === undefined ? null : reported(entry);
    },
  };
}

const READINGS: ReadonlySet<JournalRecord['kind']> = new Set(['output', 'unchanged', 'superseded']);

/** A tool that is looked for where it is not, or that was no longer needed, is no event. */
function isTold(record: JournalRecord): boolean {
  if (record.kind !== 'observation') return !READINGS.has(record.kind);
  return !['missing-tool', 'cancelled', 'not-recorded'].includes(record.observation.ending.kind);
}

function contextOf({ diagnoses, ofKind }: SessionRecords): TimelineContext {
  const titles = new Map(ofKind('action').flatMap(({ action, plan }) => (plan === null ? [] : [[action, plan.title]])));
  return {
    verdictOf: (given) => {
      const judged = diagnoses.find(({ record }) => record.document.case === given);
      return judged?.verdict ?? { kind: 'cannot-tell', causes: [], remarks: [], missing: [], decidedBy: [] };
    },
    titleOfAction: (action) => titles.get(action) ?? null,
  };
}

/** A note or hypothesis that was written again stands where it was first written, as it is now. */
function lastOfEach(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const isRewritten = ({ kind }: TimelineEntry) => kind === 'note' || kind === 'hypothesis';
  const keyOf = ({ kind, subject }: TimelineEntry) => `${kind} ${subject}`;
  const last = new Map(entries.filter(isRewritten).map((entry) => [keyOf(entry), entry]));
  const told = new Set<string>();
  return entries.flatMap((entry) => {
    if (!isRewritten(entry)) return [entry];
    const key = keyOf(entry);
    const now = last.get(key);
    if (told.has(key) || now === undefined || now.title === '') return [];
    told.add(key);
    return [{ ...now, seq: entry.seq, atMs: entry.atMs }];
  });
}

const TONES: Readonly<Record<TimelineEntry['tone'], Tone>> = { plain: 'plain', good: 'fine', problem: 'problem' };
const reported = ({ seq, atMs, kind, title, detail, tone }: TimelineEntry): ReportTimelineEntry => ({
  ...{ seq, atMs, kind, title, detail },
  tone: TONES[tone],
});

function readingsRemark(all: readonly JournalRecord[]): string[] {
  const commands = new Set<string>();
  let readings = 0;
  for (const record of all) {
    if (record.kind === 'unchanged' || record.kind === 'superseded') readings += record.times;
    if (record.kind !== 'observation') continue;
    readings += 1;
    commands.add(record.observation.tool);
  }
  if (readings === 0) return [];
  const listed =
    readings === 1 ? 'One reading is' : `${readings} readings by ${commands.size} of the system’s tools are`;
  return [`${listed} not listed one by one.`];
}

const leftOut = (what: string, count: number): string[] =>
  count === 0 ? [] : [`${count} earlier ${what} are not listed; the session file has them all.`];
