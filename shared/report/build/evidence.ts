import type { Ending } from '../../command.ts';
import { problemOf } from '../../observation-problem.ts';
import { printCommandLine } from '../../print-command-line.ts';
import type { Observation } from '../../reading.ts';
import { printDuration } from '../print-time.ts';
import type { ReportEvidence, ReportTable } from '../report-parts.ts';
import type { JudgedDiagnosis, SessionRecords } from './session-records.ts';

/** One output that is longer says nothing more to a reader; the session file has it whole. */
const MOST_CHARACTERS = 60_000;
/** All of them together: a report stays small enough to be sent and opened. */
const MOST_IN_ALL = 2_000_000;

/** What was quoted of one observation: `others` are ids of later ones that printed the same. */
interface Cited {
  readonly quoted: Set<string>;
  readonly others: Set<string>;
}

/** The outputs that findings quote, that steps rest on and that tables were read from, in that order. */
export function evidenceOf(
  { observations, ofKind }: SessionRecords,
  latest: readonly JudgedDiagnosis[],
  tables: readonly ReportTable[],
): ReportEvidence[] {
  const cited = citedBy(latest, tables);
  const texts = textsOf(ofKind('output'), new Set(cited.keys()));
  let room = MOST_IN_ALL;
  return [...cited].flatMap(([id, { quoted, others }]) => {
    const observation = observations.get(id);
    if (observation === undefined) return [];
    const evidence = evidenceFrom(
      observation,
      texts.get(id) ?? { stdout: '', stderr: '' },
      Math.min(room, MOST_CHARACTERS),
    );
    room -= evidence.stdout.length + evidence.stderr.length;
    return [{ ...evidence, quoted: [...quoted], otherIds: [...others] }];
  });
}

function citedBy(latest: readonly JudgedDiagnosis[], tables: readonly ReportTable[]): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  const cite = (asCited: string, id: string, printed: string | null) => {
    const known = cited.get(id) ?? { quoted: new Set<string>(), others: new Set<string>() };
    cited.set(id, known);
    if (asCited !== id) known.others.add(asCited);
    if (printed !== null) known.quoted.add(printed);
  };
  for (const { record, verdict, steps } of latest) {
    const recordedAs = (id: string) => record.sameAs[id] ?? id;
    for (const { evidence, against } of [...verdict.causes, ...verdict.remarks])
      for (const { observation, printed } of [...evidence, ...against])
        if (observation !== null) cite(observation, recordedAs(observation), printed);
    for (const { observations } of steps) for (const id of observations) cite(id, recordedAs(id), null);
  }
  for (const { observations } of tables) for (const id of observations) cite(id, id, null);
  return cited;
}

interface Texts {
  readonly stdout: string;
  readonly stderr: string;
}

function textsOf(
  outputs: readonly { readonly of: string; readonly stream: 'stdout' | 'stderr'; readonly text: string }[],
  wanted: ReadonlySet<string>,
): Map<string, Texts> {
  const pieces = new Map<string, { stdout: string[]; stderr: string[] }>();
  for (const { of, stream, text } of outputs) {
    if (!wanted.has(of)) continue;
    const known = pieces.get(of) ?? { stdout: [], stderr: [] };
    known[stream].push(text);
    pieces.set(of, known);
  }
  return new Map(
    [...pieces].map(([id, { stdout, stderr }]) => [id, { stdout: stdout.join(''), stderr: stderr.join('') }]),
  );
}

function evidenceFrom(observation: Observation, { stdout, stderr }: Texts, room: number) {
  const { id, host, command, takenAtMs, durationMs, ending } = observation;
  const shownOut = cutAtLine(stdout, room);
  const shownErr = cutAtLine(stderr, room - shownOut.length);
  return {
    ...{ id, takenAtMs, durationMs },
    machine: host,
    command: printCommandLine(command),
    ending: endingText(ending),
    tone: problemOf(observation) === null ? ('plain' as const) : ('problem' as const),
    stdout: shownOut,
    stderr: shownErr,
    leftOutCharacters: stdout.length - shownOut.length + (stderr.length - shownErr.length),
  };
}

/** Whole lines only, unless the first line alone is too long. */
function cutAtLine(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most - 1);
  return text.slice(0, end < 0 ? Math.max(0, most) : end + 1);
}

function endingText(ending: Ending): string {
  switch (ending.kind) {
    case 'exited':
      return `exit code ${ending.code}`;
    case 'signalled':
      return `ended by ${ending.signal}`;
    case 'timed-out':
      return `no end within ${printDuration(ending.afterMs)}, so it was ended`;
    case 'too-much-output':
      return 'printed more than could be taken';
    case 'missing-tool':
      return 'not on this system';
    case 'not-executable':
      return `may not be run (${ending.errno})`;
    case 'not-started':
      return `could not be started (${ending.errno})`;
    case 'cancelled':
      return 'cancelled';
    case 'not-recorded':
      return 'not in the recording';
  }
}
