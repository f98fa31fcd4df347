import { z } from 'zod';
import { invoke, stream } from '../channel.ts';
import { CommandLine } from '../command.ts';
import { ConnectAttempt } from '../connect-attempt.ts';
import { Step } from '../diagnosis/checked-step-line.ts';
import { DiagnosisEvent } from '../diagnosis/diagnosis-event.ts';
import { ExplainDocument } from '../json-documents.ts';
import { MatrixEvent } from '../programs/matrix.ts';
import { MatrixRequest } from '../programs/matrix-request.ts';
import { ProgramChoice } from '../programs/program-choice.ts';
import { ScanEvent } from '../scan/port-scan.ts';

/** What an error text means. Nothing is looked up and nothing is sent. */
export const explainText = invoke('text:explain', {
  request: z.object({ text: z.string().max(1_000_000) }),
  reply: ExplainDocument.extend({
    /** The line it was read from, counted from 1, as it stands; `null` when nothing was recognised. */
    line: z.int().nullable(),
    printed: z.string().nullable(),
    lineCount: z.int(),
  }),
});

/** Walks from the name to the service of one target. Only for a person who asked: this one sends. Closing it ends the run. */
export const runDiagnosis = stream('diagnosis:run', {
  request: z.object({
    target: z.string().max(2_000),
    /** The slow tests as well: the path, its MTU, each name server. */
    isDeep: z.boolean().optional(),
    /** Other programs that connect to the same target. */
    programs: z.array(ProgramChoice).max(20).optional(),
    /** The same connect once as administrator, after a prompt of the system. */
    asRoot: z.boolean().optional(),
    /** Only this step is walked again; everything else is taken from the last run of the same target. */
    only: Step.optional(),
    /**
     * Nothing is walked and nothing is sent: the last case of this target is judged again with what the program matrix
     * (`runMatrix`) and the root control (`runRootControl`) showed of the same address and port since. For the page to ask
     * once either is over. It ends with `done` as a run does, or with `cannot-probe` when the target was not diagnosed lately.
     */
    isJudgedAgain: z.literal(true).optional(),
    /** The error that the person saw, as pasted. */
    errorText: z.string().max(1_000_000).optional(),
  }),
  event: DiagnosisEvent,
});

/** Reads what a person typed as a program: a path, or a command line with {host} and {port}. Nothing is looked up. */
export const readProgram = invoke('programs:read', {
  request: z.object({ text: z.string().max(10_000) }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('read'), program: ProgramChoice }),
    z.object({ kind: z.literal('not-a-program'), because: z.string() }),
  ]),
});

const KeptPrograms = z.object({ programs: z.array(ProgramChoice).max(12) });

/** The programs that the person added and has not taken off the list; what cannot be read any more is left out. */
export const readKeptPrograms = invoke('programs:kept', { request: z.object({}), reply: KeptPrograms });

/** Keeps these for the next start. None is run by that: running takes the person’s word, given anew after each start. */
export const keepPrograms = invoke('programs:keep', {
  request: KeptPrograms,
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('kept') }),
    z.object({ kind: z.literal('not-kept'), because: z.string() }),
  ]),
});

/** The same connect by several programs, cell by cell. Only for a person who asked: this one runs programs and sends. Closing it ends the run. */
export const runMatrix = stream('matrix:run', { request: MatrixRequest, event: MatrixEvent });

/** The same connect once as administrator; the system asks for the password first, and only on a person's wish. */
export const runRootControl = invoke('matrix:root-control', {
  request: z.object({ target: z.string().max(2_000) }),
  reply: z.discriminatedUnion('kind', [
    /** The connect to each address, by the program that was run. */
    z.object({
      kind: z.literal('tried'),
      attempts: z.array(ConnectAttempt),
      command: CommandLine,
      printed: z.string(),
    }),
    /** The person closed the prompt, or may not. Nothing was sent. */
    z.object({ kind: z.literal('declined') }),
    z.object({ kind: z.literal('not-run'), because: z.string() }),
  ]),
});

/** Tries the named ports of one host. Only for a person who asked: this one sends. A network is refused. Closing it ends the scan. */
export const runScan = stream('scan:run', {
  request: z.object({
    host: z.string().max(2_000),
    /** As in `22,80,8000-8100`. */
    ports: z.string().max(100_000),
  }),
  event: ScanEvent,
});

export const diagnosisChannels = {
  explainText,
  runDiagnosis,
  readProgram,
  readKeptPrograms,
  keepPrograms,
  runMatrix,
  runRootControl,
  runScan,
} as const;
