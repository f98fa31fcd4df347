import type { ActionPlan } from '../actions/action-plan.ts';
import type { ConnectAttempt } from '../connect-attempt.ts';
import type { Case } from '../diagnosis/case.ts';
import type { Verdict } from '../diagnosis/judge.ts';
import type { JournalRecord } from '../journal.ts';
import { describeProblem } from '../observation-text.ts';
import { printCommandLine } from '../print-command-line.ts';
import type { Observation } from '../reading.ts';
import { visibleText } from '../visible-text.ts';
import { describeThinned } from './thinned.ts';
import type { TimelineEntry } from './timeline-entry.ts';

/** What a record alone does not say. */
export interface TimelineContext {
  /** Reached again with the rules of the version that reads. */
  readonly verdictOf: (given: Case) => Verdict;
  /** The title of an action whose plan an earlier record has; `null` when it is not known. */
  readonly titleOfAction: (action: string) => string | null;
}

type RecordOf<K extends JournalRecord['kind']> = Extract<JournalRecord, { kind: K }>;
type Told = Pick<TimelineEntry, 'kind' | 'title'> & Partial<TimelineEntry>;

const LONGEST_TITLE = 300;
const LONGEST_DETAIL = 2_000;

/** A record in a line of words; `null` for the pieces of an output, which its observation tells of. */
export function timelineEntry(record: JournalRecord, context: TimelineContext): TimelineEntry | null {
  const told = tell(record, context);
  if (told === null) return null;
  const { seq, atMs } = record;
  const { title, detail = null, tone = 'plain', subject = null, kind } = told;
  return {
    ...{ seq, atMs, kind, tone, subject },
    title: visibleText(title, LONGEST_TITLE),
    detail: detail === null || detail === '' ? null : visibleLines(detail),
  };
}

function tell(record: JournalRecord, context: TimelineContext): Told | null {
  switch (record.kind) {
    case 'output':
      return null;
    case 'session-started':
      return tellStart(record);
    case 'session-ended':
      return { kind: 'session', title: 'Session ended' };
    case 'session-named':
      return { kind: 'session', title: `Session named “${record.name}”` };
    case 'observation':
      return tellObservation(record.observation);
    case 'unchanged':
      return { kind: 'unchanged', title: tellTimes(record.times), subject: record.observation };
    case 'superseded':
      return { kind: 'unchanged', title: tellSuperseded(record.times), subject: record.observation };
    case 'thinned':
      return { kind: 'session', title: describeThinned(record) };
    case 'change':
      return { kind: 'change', title: `${changeWords[record.change]}: ${record.title}` };
    case 'diagnosis-started':
      return tellDiagnosisStart(record);
    case 'diagnosis':
      return tellDiagnosis(record, context);
    case 'matrix':
      return tellMatrix(record);
    case 'root-control':
      return tellRootControl(record);
    case 'action':
      return tellAction(record, context);
    case 'note':
      return tellNote(record);
    case 'hypothesis':
      return tellHypothesis(record);
  }
}

function tellStart({ app, host }: RecordOf<'session-started'>): Told {
  const system = host.platform === 'darwin' ? 'macOS' : 'Linux';
  const where = host.kind === 'recorded' ? `a recording of ${host.label}` : host.label;
  return { kind: 'session', title: `Session started on ${where} (${system})`, detail: `${app.name} ${app.version}` };
}

function tellObservation(observation: Observation): Told {
  const { id, command, rowCount } = observation;
  const problem = describeProblem(observation);
  return {
    kind: 'observation',
    title: printCommandLine(command),
    detail: problem ?? `${rowCount} row${rowCount === 1 ? '' : 's'}`,
    tone: problem === null ? 'plain' : 'problem',
    subject: id,
  };
}

const tellTimes = (times: number): string =>
  times === 1 ? 'Read again, the same text' : `Read ${times} more times, the same text each time`;

const tellSuperseded = (times: number): string =>
  `${times === 1 ? 'One reading' : `${times} readings`} before it gave another text, which nothing came of and which is not kept`;

function tellDiagnosisStart({ run, target, programs, isDeep }: RecordOf<'diagnosis-started'>): Told {
  const also = [...programs, ...(isDeep ? ['the slow tests'] : [])];
  return {
    kind: 'diagnosis',
    title: `${target}: diagnosis started`,
    detail: also.length === 0 ? null : `With ${also.join(', ')}`,
    subject: run,
  };
}

const TONES = { healthy: 'good', cause: 'problem', 'cannot-tell': 'plain' } as const;

function tellDiagnosis({ run, document }: RecordOf<'diagnosis'>, { verdictOf }: TimelineContext): Told {
  const verdict = verdictOf(document.case);
  const [first, ...others] = verdict.causes;
  return {
    kind: 'diagnosis',
    title: `${document.case.target.text}: ${verdictTitle(verdict)}`,
    detail:
      others.length === 0 ? (first?.evidence[0]?.text ?? null) : `Or: ${others.map((each) => each.title).join('; ')}`,
    tone: TONES[verdict.kind],
    subject: run,
  };
}

/** The first cause, or what the verdict says without one. */
export function verdictTitle({ kind, causes }: Pick<Verdict, 'kind' | 'causes'>): string {
  if (kind === 'healthy') return 'nothing wrong was found';
  return causes[0]?.title ?? 'cannot tell yet';
}

function tellMatrix({ document: { plan, cells, differences } }: RecordOf<'matrix'>): Told {
  const targets = plan.targets.map(targetText).join(', ');
  const through = cells.filter((cell) => isAccepted(cell.attempt)).length;
  return {
    kind: 'probe',
    title: `${targets}: ${through} of ${cells.length} connects by several programs got through`,
    detail: differences[0]?.text ?? null,
    tone: through === cells.length ? 'good' : 'problem',
  };
}

function tellRootControl({ target, attempts }: RecordOf<'root-control'>): Told {
  const isThrough = attempts.some(isAccepted);
  return {
    kind: 'probe',
    title: `${target}: connect as administrator ${isThrough ? 'got through' : 'did not get through'}`,
    tone: isThrough ? 'good' : 'problem',
  };
}

const isAccepted = ({ outcome }: ConnectAttempt): boolean => outcome.kind === 'accepted';
const targetText = ({ address, port }: ConnectAttempt['target']): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;

function tellAction({ action, plan, step }: RecordOf<'action'>, { titleOfAction }: TimelineContext): Told {
  const title = plan?.title ?? titleOfAction(action) ?? 'A change to this system';
  const because = 'because' in step ? step.because : null;
  return {
    kind: 'action',
    title: `${title}: ${STEPS[step.kind]}`,
    subject: action,
    ...detailOfStep(step, plan, because),
  };
}

const STEPS: Readonly<Record<RecordOf<'action'>['step']['kind'], string>> = {
  intended: 'agreed to',
  armed: 'its undo is waiting',
  applied: 'done',
  verified: 'seen to be in effect',
  kept: 'kept',
  reverted: 'undone',
  'not-done': 'not done',
  'needs-you': 'needs you',
};

function detailOfStep({ kind, ...step }: RecordOf<'action'>['step'], plan: ActionPlan | null, because: string | null) {
  if (kind === 'needs-you')
    return { tone: 'problem', detail: `${because ?? ''}\n${'command' in step ? step.command : ''}` } as const;
  const commands = plan?.commands.map(({ command }) => printCommandLine(command)).join('\n') ?? null;
  const tone = kind === 'verified' || kind === 'kept' ? 'good' : kind === 'not-done' ? 'problem' : 'plain';
  return { tone, detail: because ?? commands } as const;
}

function tellNote({ note, text }: RecordOf<'note'>): Told {
  const [title = '', ...rest] = text.trim().split('\n');
  const more = title.length > LONGEST_TITLE ? text : rest.join('\n').trim();
  return { kind: 'note', title, detail: more, subject: note };
}

const CONCLUSIONS = { open: 'Open', holds: 'Holds', refuted: 'Refuted', 'cannot-tell': 'Cannot be told' } as const;

function tellHypothesis({ hypothesis, title, conclusion, because, tests }: RecordOf<'hypothesis'>): Told {
  const count = tests.length === 0 ? 'no test yet' : `${tests.length} test${tests.length === 1 ? '' : 's'}`;
  const detail = `${CONCLUSIONS[conclusion]}, ${count}${because === '' ? '' : `: ${because}`}`;
  return { kind: 'hypothesis', title, detail, subject: hypothesis };
}

/** Before the row's own words, which may end in “added” themselves. */
const changeWords = { added: 'New', removed: 'Gone', changed: 'Changed' } as const;
const visibleLines = (text: string): string =>
  text
    .slice(0, LONGEST_DETAIL)
    .split('\n')
    .map((line) => visibleText(line))
    .join('\n');
