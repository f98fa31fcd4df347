import { z } from 'zod';
import { CommandLine } from '../command.ts';
import { ConnectAttempt } from '../connect-attempt.ts';
import { ProgramIdentity } from '../diagnosis/deeper-looks.ts';
import { ProgramChoice } from './program-choice.ts';

/** `plain` is the small fixed environment of every tool; `login-shell` what a program sees that the person starts. */
export const MatrixEnvironment = z.enum(['plain', 'login-shell']);
export type MatrixEnvironment = z.output<typeof MatrixEnvironment>;

export const MatrixTarget = ConnectAttempt.shape.target;
export type MatrixTarget = z.output<typeof MatrixTarget>;

/** Every program connects to every target from every source in every environment, on each machine. */
export const MatrixPlan = z.object({
  /** Labels of the machines the attempts leave from; one, unless several matrices were put together. */
  vantages: z.array(z.string()).min(1).max(8),
  targets: z.array(MatrixTarget).min(1).max(16),
  programs: z.array(ProgramChoice).min(1).max(12),
  /** `null` lets the system choose. */
  sources: z.array(z.string().nullable()).min(1).max(8),
  environments: z.array(MatrixEnvironment).min(1).max(2),
  /** For each connect, without the start of the program. */
  timeoutMs: z.int().min(500).max(30_000),
});
export type MatrixPlan = z.output<typeof MatrixPlan>;

/** What one combination showed. A cell comes a second time, whole, when its connect was repeated. */
export const MatrixCell = z.object({
  vantage: z.string(),
  program: ProgramChoice,
  environment: MatrixEnvironment,
  attempt: ConnectAttempt,
  /** The same connect at least 1.5 s later, where a first failure alone says too little (facts A6, I1); else `null`. */
  again: ConnectAttempt.nullable(),
  /** `null` for this app's own connect, and when nothing was started. */
  command: CommandLine.nullable(),
  /** `null` unless the program exited by itself. */
  exitCode: z.int().nullable(),
  /** Text from outside, complaints first. */
  printed: z.string(),
  /** The file that really ran, as the program itself tells it; `null` when it does not. */
  executable: z.string().nullable(),
});
export type MatrixCell = z.output<typeof MatrixCell>;

/** Cells may be missing: cancelled, not reached yet, or never tried. */
export const Matrix = z.object({ plan: MatrixPlan, cells: z.array(MatrixCell) });
export type Matrix = z.output<typeof Matrix>;

/** One sentence of what differs, and how far it goes. */
export const Difference = z.object({
  /**
   * `decides`: in a whole matrix the outcome follows this factor alone. `matters`: attempts that differ in nothing else came
   * out differently. `combination`: no single factor decides. `confounded`: what came out differently differs in several
   * factors at once. `same`: a whole matrix came out alike; `same-so-far`: what there is did. `unsteady`: one combination
   * came out both ways. `missing`: combinations without a result.
   */
  kind: z.enum([
    'decides',
    'matters',
    'combination',
    'confounded',
    'same',
    'same-so-far',
    'unsteady',
    'missing',
    'nothing-tried',
  ]),
  factor: z.enum(['vantage', 'environment', 'source', 'target', 'program']).nullable(),
  /** Plain words; text from outside is made visible. */
  text: z.string(),
});
export type Difference = z.output<typeof Difference>;
export type Factor = NonNullable<Difference['factor']>;

/** What a running matrix tells, in this order but for cells and remarks, which come as they are known. */
export const MatrixEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), plan: MatrixPlan, cellCount: z.int() }),
  z.object({ kind: z.literal('cell'), cell: MatrixCell }),
  /** Something the person should know of the run as a whole: the login shell could not be asked. */
  z.object({ kind: z.literal('remark'), text: z.string() }),
  z.object({
    kind: z.literal('done'),
    matrix: Matrix,
    differences: z.array(Difference),
    programs: z.array(ProgramIdentity),
  }),
  /** Nothing was sent: not a target, not agreed to, or a recording. */
  z.object({ kind: z.literal('not-started'), because: z.string() }),
  z.object({ kind: z.literal('broken'), because: z.string() }),
]);
export type MatrixEvent = z.output<typeof MatrixEvent>;
