import { z } from 'zod';
import { CommandLine } from '../command.ts';
import { CheckedStepLine } from '../diagnosis/checked-step-line.ts';
import { ProgramIdentity } from '../diagnosis/deeper-looks.ts';
import { DiagnoseDocument } from '../diagnosis/diagnose-document.ts';
import { WalkPath } from '../diagnosis/path/walk-path.ts';
import { PlatformId } from '../family.ts';

/** How a thing turned out, for its colour; words beside it say the same. */
export const Tone = z.enum(['fine', 'problem', 'unknown', 'plain']);
export type Tone = z.output<typeof Tone>;

/** One machine that was looked at. */
export const ReportMachine = z.object({
  label: z.string(),
  platform: PlatformId,
  /** A recording was looked at, not the machine itself. */
  isRecording: z.boolean(),
  /** `macOS 15.6.1`; `null` when its tools did not say. */
  system: z.string().nullable(),
});

/** Where connects left from. */
export const ReportVantagePoint = z.object({
  machine: z.string(),
  program: z.string(),
  /** The source address the system chose or was told to use; `null` when the program does not tell. */
  sourceAddress: z.string().nullable(),
  connects: z.int().min(1),
});

/** One connect, in words and figures. */
export const ReportConnect = z.object({
  /** `target`: to what was asked for. `control`: to something else, to compare with. `administrator`: by a program run as root. */
  kind: z.enum(['target', 'control', 'administrator']),
  program: z.string(),
  to: z.string(),
  /** As the system chose it, or as asked for; `null` when the program does not tell. */
  sourceAddress: z.string().nullable(),
  startedAtMs: z.number(),
  elapsedMs: z.number(),
  /** `accepted`, `no answer`… */
  outcome: z.string(),
  tone: Tone,
  /** `EHOSTUNREACH (65)`; `null` without an error. */
  error: z.string().nullable(),
  /** connect(2) itself failed, before anything was sent. `null` when the program does not tell. */
  isSynchronous: z.boolean().nullable(),
});
export type ReportConnect = z.output<typeof ReportConnect>;

/** One run of the checklist and its verdict, reached again from what was seen. */
export const ReportDiagnosis = z.object({
  /** `d1`, in the order of time. */
  id: z.string(),
  /** The record's number in the session. */
  seq: z.int(),
  machine: z.string(),
  target: z.string(),
  startedAtMs: z.number(),
  takenAtMs: z.number(),
  /** No later run of the same target: this one is told in full, earlier ones by their verdict. */
  isLatest: z.boolean(),
  verdict: DiagnoseDocument.shape.verdict,
  steps: z.array(CheckedStepLine).readonly(),
  path: WalkPath,
  connects: z.array(ReportConnect),
  identities: z.array(ProgramIdentity),
  /** Parts that nobody looked at or that could not be looked at, in sentences. */
  notChecked: z.array(z.string()),
});
export type ReportDiagnosis = z.output<typeof ReportDiagnosis>;

export const ReportMatrixCell = z.object({
  outcome: z.string(),
  tone: Tone,
  error: z.string().nullable(),
  elapsedMs: z.number(),
  /** How the same connect came out when it was repeated; `null` when it was not. */
  again: z.string().nullable(),
  /** What was run; `null` for the app's own connect. */
  command: CommandLine.nullable(),
  printed: z.string(),
});
export type ReportMatrixCell = z.output<typeof ReportMatrixCell>;

/** The same connect by several programs: a row a program, a column a target. */
export const ReportMatrix = z.object({
  /** `m1`, in the order of time. */
  id: z.string(),
  seq: z.int(),
  machine: z.string(),
  atMs: z.number(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      program: z.string(),
      /** How the system knows the program: `linker-signed`, `part of macOS`; `null` when it was not asked. */
      identity: z.string().nullable(),
      /** One a column; `null` for a place without a result. */
      cells: z.array(ReportMatrixCell.nullable()),
    }),
  ),
  /** What decides, in sentences, strongest first. */
  differences: z.array(z.string()),
  remarks: z.array(z.string()),
});
export type ReportMatrix = z.output<typeof ReportMatrix>;

/** What the person suspected, and what came of it. */
export const ReportHypothesis = z.object({
  title: z.string(),
  conclusion: z.enum(['open', 'holds', 'refuted', 'cannot-tell']),
  because: z.string(),
  tests: z.array(
    z.object({ seq: z.int(), atMs: z.number(), title: z.string(), detail: z.string().nullable(), tone: Tone }),
  ),
  /** Tests that name a record which is not in this session. */
  lostTests: z.int().min(0),
});
export type ReportHypothesis = z.output<typeof ReportHypothesis>;

export const ReportTimelineEntry = z.object({
  seq: z.int(),
  atMs: z.number(),
  kind: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  tone: Tone,
});
export type ReportTimelineEntry = z.output<typeof ReportTimelineEntry>;

/** A change to the system, how far it came, and whether it still stands. */
export const ReportAction = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  /** One sentence: `It is in effect until it is undone.` */
  state: z.string(),
  tone: Tone,
  commands: z.array(z.object({ words: z.string(), command: z.string() })),
  /** `null` for what cannot be taken back. */
  undo: z.string().nullable(),
  /** For the person to run, when the app cannot mend it; else `null`. */
  needed: z.string().nullable(),
  steps: z.array(z.object({ atMs: z.number(), text: z.string() })),
});
export type ReportAction = z.output<typeof ReportAction>;

/** A reading as it stood at the end of the session, parsed again from the raw text. */
export const ReportTable = z.object({
  name: z.string(),
  title: z.string(),
  machine: z.string(),
  /** When the youngest text was printed; `null` when nothing was read. */
  takenAtMs: z.number().nullable(),
  columns: z.array(z.object({ title: z.string(), isNumber: z.boolean() })),
  /** `null`: the system did not say. */
  rows: z.array(z.array(z.string().nullable())),
  leftOutRows: z.int().min(0),
  /** Why rows may be missing, in sentences. */
  remarks: z.array(z.string()),
  /** Ids of the observations behind it. */
  observations: z.array(z.string()),
});
export type ReportTable = z.output<typeof ReportTable>;

/** One command and what it printed. */
export const ReportEvidence = z.object({
  /** Of the observation: `o17`. */
  id: z.string(),
  /** Ids of later observations that printed the same, by which findings may quote it. */
  otherIds: z.array(z.string()),
  machine: z.string(),
  /** As a person would type it. */
  command: z.string(),
  takenAtMs: z.number(),
  durationMs: z.number(),
  /** `exit code 0`, `no answer in 5 s`… */
  ending: z.string(),
  tone: Tone,
  stdout: z.string(),
  stderr: z.string(),
  /** Characters at the end that were left out. */
  leftOutCharacters: z.int().min(0),
  /** Lines that findings quote, as printed. */
  quoted: z.array(z.string()),
});
export type ReportEvidence = z.output<typeof ReportEvidence>;

export const ReportGap = z.object({
  /** The target or machine it is about; `null` for the report as a whole. */
  about: z.string().nullable(),
  text: z.string(),
});
export type ReportGap = z.output<typeof ReportGap>;
