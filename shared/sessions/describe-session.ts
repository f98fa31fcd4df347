import { z } from 'zod';
import { isSettled } from '../actions/action-state.ts';
import type { JournalRecord } from '../journal.ts';
import { isStoryKind } from './session-story.ts';
import { SessionSummary } from './session-summary.ts';
import { Thinned } from './thinned.ts';

/** What of a session can be told from its records alone. */
export type SessionDescription = Pick<
  SessionSummary,
  'name' | 'startedAtMs' | 'lastAtMs' | 'host' | 'appVersion' | 'counts' | 'unsettledActions' | 'leftOut'
> & { readonly isEnded: boolean };

/** Kinds of which the record itself has to be told; of the others the kind and the time are enough. */
export const isToldWhole = (kind: JournalRecord['kind']): boolean =>
  ['session-started', 'session-named', 'action', 'note', 'hypothesis', 'thinned'].includes(kind);

type BareRecord = Pick<JournalRecord, 'kind' | 'atMs'>;

/** How far a description has come: with it, it goes on where it stopped. */
export const DescriptionState = z.object({
  ...SessionSummary.pick({ name: true, startedAtMs: true, lastAtMs: true, host: true, appVersion: true, leftOut: true })
    .shape,
  isEnded: z.boolean(),
  records: z.int().min(0),
  counted: z.record(z.string(), z.int().min(0)),
  actions: z.array(z.tuple([z.string(), z.object({ isTrial: z.boolean(), isSettled: z.boolean() })])),
  notes: z.array(z.string()),
  hypotheses: z.array(z.string()),
});
export type DescriptionState = z.output<typeof DescriptionState>;

const NOTHING_YET: DescriptionState = {
  ...{ name: null, startedAtMs: null, lastAtMs: null, host: null, appVersion: null, leftOut: null },
  ...{ isEnded: false, records: 0, counted: {}, actions: [], notes: [], hypotheses: [] },
};

/** Describes a session from its records in order, one at a time, so that a large one need not be in memory. */
export function createDescription(from: DescriptionState = NOTHING_YET) {
  const { counted: countedBefore, actions: actionsBefore, notes: notesBefore, hypotheses: before, ...rest } = from;
  const actions = new Map(actionsBefore);
  const notes = new Set(notesBefore);
  const hypotheses = new Set(before);
  const counted = new Map(Object.entries(countedBefore));
  const known: { -readonly [K in keyof typeof rest]: (typeof rest)[K] } = { ...rest };
  const count = ({ kind, atMs }: BareRecord) => {
    known.records += 1;
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    known.lastAtMs = Math.max(known.lastAtMs ?? atMs, atMs);
    known.isEnded = kind === 'session-ended' || (known.isEnded && isStoryKind(kind));
  };
  const learn = (record: JournalRecord) => {
    if (record.kind === 'session-started' && known.host === null) {
      known.startedAtMs = record.atMs;
      known.host = record.host;
      known.appVersion = record.app.version;
    } else if (record.kind === 'session-named') known.name = record.name;
    else if (record.kind === 'action') actions.set(record.action, follow(actions.get(record.action), record));
    else if (record.kind === 'thinned') known.leftOut = Thinned.parse(record);
    else if (record.kind === 'hypothesis') hypotheses.add(record.hypothesis);
    else if (record.kind === 'note') record.text === '' ? notes.delete(record.note) : notes.add(record.note);
  };
  const of = (kind: JournalRecord['kind']) => counted.get(kind) ?? 0;
  return {
    /** `record` may be `null` for a kind that is not told whole. */
    take: (bare: BareRecord, record: JournalRecord | null): void => {
      count(bare);
      if (record !== null) learn(record);
    },
    state: (): DescriptionState => ({
      ...known,
      counted: Object.fromEntries(counted),
      ...{ actions: [...actions], notes: [...notes], hypotheses: [...hypotheses] },
    }),
    describe: (): SessionDescription => {
      const { records, ...told } = known;
      return {
        ...told,
        unsettledActions: [...actions.values()].filter((each) => !each.isSettled).length,
        counts: {
          ...{ records, observations: of('observation'), changes: of('change'), diagnoses: of('diagnosis') },
          ...{ actions: actions.size, notes: notes.size, hypotheses: hypotheses.size },
        },
      };
    },
  };
}

type ActionRecord = Extract<JournalRecord, { kind: 'action' }>;

/** A change without a trial is settled once it was seen to be in effect; one with a trial must be kept or undone. */
function follow(before: { readonly isTrial: boolean } | undefined, { plan, step }: ActionRecord) {
  const isTrial = plan === null ? (before?.isTrial ?? true) : plan.trialSeconds !== null;
  return { isTrial, isSettled: isSettled({ step }) || (step.kind === 'verified' && !isTrial) };
}

/** A session's name, times, host and counts. */
export function describeSession(records: Iterable<JournalRecord>): SessionDescription {
  const description = createDescription();
  for (const record of records) description.take(record, record);
  return description.describe();
}
