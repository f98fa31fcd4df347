import type { JournalRecord } from '../../shared/journal.ts';
import type { Thinnable, ThinnableChange, ThinnableReading } from '../../shared/sessions/choose-thinning.ts';
import { restsOnReadings } from '../../shared/sessions/rests-on-readings.ts';
import type { Thinned } from '../../shared/sessions/thinned.ts';
import { type Glance, glance, glanceAtObservation } from './glance.ts';
import { type FileLine, linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

interface Reading extends ThinnableReading {
  readonly id: string;
  readonly seq: number;
  bytes: number;
  isNeeded: boolean;
}

interface Change extends ThinnableChange {
  readonly seq: number;
  isNeeded: boolean;
}

/** What a session holds, as far as it matters for what may go. */
export interface FoundForThinning extends Thinnable {
  readonly readings: readonly Reading[];
  readonly changes: readonly Change[];
  /** What an earlier thinning left out. */
  readonly before: Thinned | null;
}

/** Reads a session once. An output whose observation is missing belongs to nothing and is never taken out. */
export async function lookForThinning(session: OpenSession): Promise<FoundForThinning> {
  const finding = createFinding();
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) take(finding, session, line);
  return finding.finish();
}

type Finding = ReturnType<typeof createFinding>;

function take(finding: Finding, session: OpenSession, line: FileLine): void {
  const bare = glance(line.bytes, session.schema);
  const bytes = (line.bytes?.length ?? 0) + 1;
  const seen = bare?.kind === 'observation' ? glanceAtObservation(session, line) : null;
  if (bare?.kind === 'output') finding.output(bare.of ?? '', bytes);
  else if (bare?.kind === 'change') finding.change(bare, bytes);
  else if (bare !== null && seen !== null) finding.observation(bare, seen, bytes);
  else takeWhole(finding, bare === null ? null : session.read(line), bytes);
}

function takeWhole(finding: Finding, record: ReturnType<OpenSession['read']> | null, bytes: number): void {
  if (record === null || record.kind === 'unread') finding.other(bytes);
  else if (record.kind === 'unchanged' || record.kind === 'superseded') finding.remark(record.observation, bytes);
  else if (record.kind === 'thinned') finding.earlier(record);
  else {
    if (restsOnReadings(record.kind)) finding.happening(record);
    finding.other(bytes);
  }
}

function createFinding() {
  const readings: Reading[] = [];
  const changes: Change[] = [];
  const numbers = new Map<string, number>();
  const byId = new Map<string, Reading>();
  const outputs = new Map<string, number>();
  const cited = new Set<string>();
  const tested = new Set<number>();
  /** The latest reading of each command since something happened, and the commands not read since the last action. */
  const latest = new Map<number, Reading>();
  let notReadSince = new Set<number>();
  let otherBytes = 0;
  let before: Thinned | null = null;
  const numberOf = (command: string): number => {
    const number = numbers.get(command) ?? numbers.size;
    numbers.set(command, number);
    return number;
  };
  return {
    output: (of: string, bytes: number) => void outputs.set(of, (outputs.get(of) ?? 0) + bytes),
    observation: ({ seq, atMs }: Glance, { id, command: key }: { id: string; command: string }, bytes: number) => {
      const command = numberOf(key);
      const reading = { command, atMs, bytes: bytes + (outputs.get(id) ?? 0), isNeeded: false, id, seq };
      reading.isNeeded = notReadSince.delete(command);
      outputs.delete(id);
      readings.push(reading);
      byId.set(id, reading);
      latest.set(command, reading);
    },
    remark: (of: string, bytes: number) => {
      const reading = byId.get(of);
      if (reading === undefined) otherBytes += bytes;
      else reading.bytes += bytes;
    },
    change: ({ seq, atMs }: Glance, bytes: number) => void changes.push({ seq, atMs, bytes, isNeeded: false }),
    happening: (record: JournalRecord) => {
      for (const each of latest.values()) each.isNeeded = true;
      latest.clear();
      citedIn(record, cited);
      if (record.kind === 'action') notReadSince = new Set(numbers.values());
      if (record.kind === 'hypothesis') for (const seq of record.tests) tested.add(seq);
    },
    earlier: ({ readings: count, changes: changed, bytes, untilMs, everyMs }: Thinned) => {
      before = { readings: count, changes: changed, bytes, untilMs, everyMs };
    },
    other: (bytes: number) => {
      otherBytes += bytes;
    },
    finish: (): FoundForThinning => {
      for (const each of readings) each.isNeeded ||= cited.has(each.id) || tested.has(each.seq);
      for (const each of changes) each.isNeeded = tested.has(each.seq);
      const orphans = [...outputs.values()].reduce((sum, bytes) => sum + bytes, 0);
      return { readings, changes, otherBytes: otherBytes + orphans, before };
    },
  };
}

/** Ids of observations as observationIds() makes them, wherever they stand: one too many does no harm. */
const ID = /^o\d{1,15}$/;
const DEEPEST = 30;

function citedIn(value: unknown, cited: Set<string>, depth = 0): void {
  if (typeof value === 'string' && ID.test(value)) cited.add(value);
  if (typeof value === 'object' && value !== null && depth < DEEPEST)
    for (const each of Object.values(value)) citedIn(each, cited, depth + 1);
}
