import type { ConnectAttempt } from '../connect-attempt.ts';
import { targetKey } from './combinations.ts';
import type { Matrix, MatrixCell, MatrixPlan, MatrixTarget } from './matrix.ts';
import { type ProgramChoice, parseProgramChoice } from './program-choice.ts';
import { printProgramChoice } from './program-title.ts';

/** Long enough to tell silence from a slow LAN, short enough that a matrix of nothing but silence is bearable. */
export const USUAL_TIMEOUT_MS = 3_000;

export interface TwoByTwo {
  readonly vantage: string;
  readonly primary: MatrixTarget;
  readonly alias: MatrixTarget;
  readonly failing: ProgramChoice;
  /** One of the system's own, which the local-network permission treats otherwise (facts A4). */
  readonly system: ProgramChoice;
}

/** Facts B2: both programs to both addresses, so that neither is taken for the other. */
export const twoByTwo = ({ vantage, primary, alias, failing, system }: TwoByTwo): MatrixPlan => ({
  vantages: [vantage],
  targets: [primary, alias],
  programs: [failing, system],
  sources: [null],
  environments: ['plain'],
  timeoutMs: USUAL_TIMEOUT_MS,
});

/** Attempts that were made one by one, as a matrix with gaps. The latest of equal ones counts. */
export function matrixOfAttempts(attempts: readonly ConnectAttempt[], vantage: string): Matrix {
  const cells = attempts.flatMap((attempt): MatrixCell[] => {
    const program = choiceOf(attempt.program);
    const nothing = { again: null, command: null, exitCode: null, printed: '', executable: null };
    return program === null ? [] : [{ ...nothing, vantage, environment: 'plain', program, attempt }];
  });
  const plan: MatrixPlan = {
    vantages: [vantage],
    targets: unique(
      cells.map(({ attempt }) => attempt.target),
      targetKey,
    ),
    programs: unique(
      cells.map(({ program }) => program),
      printProgramChoice,
    ),
    sources: unique(
      cells.map(({ attempt }) => attempt.sourceAddress),
      (source) => source ?? '',
    ),
    environments: ['plain'],
    timeoutMs: USUAL_TIMEOUT_MS,
  };
  return { plan, cells };
}

/** An attempt names its program by its path alone, so any other file stands for a command line of its own. */
function choiceOf(program: string): ProgramChoice | null {
  const parsed = parseProgramChoice(program);
  if (parsed.kind !== 'not-a-program') return parsed;
  return program.startsWith('/') ? { kind: 'command', words: [program, '{host}', '{port}'] } : null;
}

function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
