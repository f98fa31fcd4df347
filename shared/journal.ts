import { z } from 'zod';
import { ActionPlan } from './actions/action-plan.ts';
import { ActionStep } from './actions/action-state.ts';
import { Change } from './change-entry.ts';
import { CommandLine } from './command.ts';
import { ConnectAttempt } from './connect-attempt.ts';
import { RecordedDiagnosis } from './diagnosis/recorded-diagnosis.ts';
import { PlatformId } from './family.ts';
import { MatrixDocument } from './programs/matrix-document.ts';
import { Observation } from './reading.ts';
import { Thinned } from './sessions/thinned.ts';

/** Version of the record shapes below. A reader refuses a newer one and migrates an older one. */
export const JOURNAL_SCHEMA = 1;

const Stamp = { seq: z.int().min(1), atMs: z.number() };

/**
 * One line of a session file. Parsed rows are not written: the raw text and the parser give them back, and cannot
 * disagree with it. Text of one output comes in pieces *before* the observation it belongs to.
 */
export const JournalRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session-started'),
    ...Stamp,
    schema: z.literal(JOURNAL_SCHEMA),
    app: z.object({ name: z.string(), version: z.string(), pid: z.int() }),
    host: z.object({ kind: z.enum(['local', 'recorded']), label: z.string(), platform: PlatformId }),
  }),
  z.object({
    kind: z.literal('output'),
    ...Stamp,
    of: z.string(),
    stream: z.enum(['stdout', 'stderr']),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('observation'),
    ...Stamp,
    observation: Observation,
  }),
  /** The same command gave the same text so many more times, the last of them at `atMs`. */
  z.object({ kind: z.literal('unchanged'), ...Stamp, observation: z.string(), times: z.int().min(1) }),
  /** Before this text, and after the one recorded before it, polls gave others so many times. They are not kept: nothing came of them. */
  z.object({ kind: z.literal('superseded'), ...Stamp, observation: z.string(), times: z.int().min(1) }),
  /**
   * What was taken out of this session later, so that it stays within its bounds; it stands where the first of it stood. A
   * session that was thinned again has one such record, which counts everything.
   */
  z.object({ kind: z.literal('thinned'), ...Stamp, ...Thinned.shape }),
  /** Two readings of one question differed; the observations have both, as long as the room that readings may take allows. */
  z.object({ kind: z.literal('change'), ...Stamp, ...Change.shape }),
  /** Somebody named a target; nothing was sent to it before this was written. */
  z.object({
    kind: z.literal('diagnosis-started'),
    ...Stamp,
    run: z.string(),
    target: z.string(),
    programs: z.array(z.string()),
    isDeep: z.boolean(),
  }),
  /** What that run saw, and its verdict; read again with the rules of the version that reads it. */
  z.object({
    kind: z.literal('diagnosis'),
    ...Stamp,
    run: z.string(),
    document: RecordedDiagnosis,
    /**
     * Observations of the case that printed what an earlier one had printed, and so have no record of their own: the id of
     * that one by theirs.
     */
    sameAs: z.record(z.string(), z.string()).default({}),
  }),
  /** The same connect by several programs, which a person asked for. */
  z.object({ kind: z.literal('matrix'), ...Stamp, document: MatrixDocument }),
  /** The same connect once as administrator, after the system's prompt. */
  z.object({
    kind: z.literal('root-control'),
    ...Stamp,
    host: z.string(),
    target: z.string(),
    attempts: z.array(ConnectAttempt),
    command: CommandLine,
    printed: z.string(),
  }),
  /** What a change to the system came to, as told in the action's own journal, which is the one that counts. */
  z.object({
    kind: z.literal('action'),
    ...Stamp,
    action: z.string(),
    /** With the first record of an action only. */
    plan: ActionPlan.nullable(),
    step: ActionStep,
  }),
  /** What the person calls this session; the last one counts. */
  z.object({ kind: z.literal('session-named'), ...Stamp, name: z.string().min(1).max(200) }),
  /** Written down by the person. A later note with the same id takes its place; an empty text takes it away. */
  z.object({ kind: z.literal('note'), ...Stamp, note: z.string(), text: z.string().max(20_000) }),
  /** What the person suspects, which records bear on it, and what came of it. The last one of an id counts. */
  z.object({
    kind: z.literal('hypothesis'),
    ...Stamp,
    hypothesis: z.string(),
    title: z.string().min(1).max(500),
    /** `seq` of the records that test it: observations, diagnoses, changes, actions, notes. */
    tests: z.array(z.int().min(1)).max(1_000),
    /** `open` until the person says otherwise. */
    conclusion: z.enum(['open', 'holds', 'refuted', 'cannot-tell']),
    because: z.string().max(20_000),
  }),
  z.object({ kind: z.literal('session-ended'), ...Stamp }),
]);
export type JournalRecord = z.output<typeof JournalRecord>;

type WithoutStamp<R> = R extends unknown ? Omit<R, 'seq' | 'atMs'> : never;
/** A record before the journal gave it its number and time. */
export type JournalEntry = WithoutStamp<z.input<typeof JournalRecord>>;
