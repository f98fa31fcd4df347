import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import { failedHere } from '../../../shared/diagnosis/tries.ts';
import {
  type Combination,
  combinationKey,
  combinationOf,
  combinationsOf,
  targetKey,
} from '../../../shared/programs/combinations.ts';
import type { Matrix, MatrixCell, MatrixPlan, MatrixTarget } from '../../../shared/programs/matrix.ts';
import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import type { Host } from '../../hosts/host.ts';
import { readLoginEnvironment } from './login-environment.ts';
import { programFailed } from './said.ts';
import { tryProgram } from './try-program.ts';

export interface MatrixSettings {
  readonly host: Host;
  readonly onCell: (cell: MatrixCell) => void;
  /** A sentence about the run as a whole. */
  readonly onRemark?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Facts, "Decision order": what failed at once or found no neighbour is believed only when it comes again after this long. */
const AGAIN_AFTER_MS = 1_500;
/** Targets at a time. Within one target nothing overlaps, so that no two connects compete for one neighbour entry or backlog. */
const AT_ONCE = 3;

type Environments = Readonly<
  Record<MatrixPlan['environments'][number], Readonly<Record<string, string>> | null | string>
>;

/**
 * Runs every combination of a plan from this machine, target by target in the plan's order. Cells come as they are known; one
 * whose connect was repeated comes again. The matrix at the end has its cells in the order of the plan. An abort ends the
 * running programs and leaves the rest out. Never throws.
 */
export async function runMatrix(plan: MatrixPlan, settings: MatrixSettings): Promise<Matrix> {
  const environments = await environmentsFor(plan, settings);
  const cells = new Map<string, MatrixCell>();
  const keep = (cell: MatrixCell) => {
    cells.set(combinationKey(combinationOf(cell)), cell);
    settings.onCell(cell);
  };
  const combinations = combinationsOf(plan);
  const queue = plan.targets.map((target) =>
    combinations.filter((each) => targetKey(each.target) === targetKey(target)),
  );
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      await runTarget(next, plan, environments, { ...settings, onCell: keep });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { plan, cells: combinations.flatMap((each) => cells.get(combinationKey(each)) ?? []) };
}

/** First everything once, then what has to be seen twice: so the wait between is shared. */
async function runTarget(
  combinations: readonly Combination[],
  plan: MatrixPlan,
  environments: Environments,
  { host, onCell, signal }: MatrixSettings,
): Promise<void> {
  const repeat: (readonly [Combination, MatrixCell])[] = [];
  for (const combination of combinations) {
    if (signal?.aborted) return;
    const cell = await runCell(combination, plan, environments, host, signal);
    onCell(cell);
    if (isWorthRepeating(cell.attempt)) repeat.push([combination, cell]);
  }
  for (const [combination, cell] of repeat) {
    const waitMs = cell.attempt.startedAtMs + AGAIN_AFTER_MS - Date.now();
    if (waitMs > 0) await pause(waitMs, undefined, signal && { signal }).catch(() => {}); // aborted: seen on the next line
    if (signal?.aborted) return;
    const { attempt } = await runCell(combination, plan, environments, host, signal);
    onCell({ ...cell, again: attempt });
  }
}

/** Facts A6 and I1: a refusal of the own system repeats under local-network privacy and turns into 64 for a dead host. */
const isWorthRepeating = (attempt: ConnectAttempt): boolean =>
  attempt.outcome.kind === 'host-down' ||
  (attempt.outcome.kind === 'unreachable' && (failedHere(attempt) || attempt.isSynchronous === null));

async function runCell(
  { vantage, environment, source, target, program }: Combination,
  { timeoutMs }: MatrixPlan,
  environments: Environments,
  host: Host,
  signal: AbortSignal | undefined,
): Promise<MatrixCell> {
  const given = environments[environment];
  const place = { vantage, program, environment, again: null };
  if (typeof given === 'string') return { ...place, ...unknownEnvironment(programOf(program), target, source, given) };
  const settings = { host, ...(signal && { signal }), ...(given !== null && { environment: given }) };
  return { ...place, ...(await tryProgram(program, { target, sourceAddress: source, timeoutMs }, settings)) };
}

/** Nothing is sent: what came of it would not be what was asked. */
function unknownEnvironment(program: string, target: MatrixTarget, sourceAddress: string | null, because: string) {
  const { outcome, errno, errnoNumber, isSynchronous, local } = programFailed(because);
  const none = { program, outcome, errno, errnoNumber, isSynchronous, local, elapsedMs: 0 };
  const attempt: ConnectAttempt = { target, sourceAddress, startedAtMs: Date.now(), ...none };
  return { attempt, command: null, exitCode: null, printed: '', executable: null };
}

/** The path where the choice names one, else its kind. */
const programOf = (choice: ProgramChoice): string =>
  choice.kind === 'routelight'
    ? choice.kind
    : choice.kind === 'command'
      ? (choice.words[0] ?? '')
      : (choice.path ?? choice.kind);

/** A sentence stands for an environment that could not be read: then its combinations have no result. */
async function environmentsFor(plan: MatrixPlan, { host, onRemark, signal }: MatrixSettings): Promise<Environments> {
  if (!plan.environments.includes('login-shell')) return { plain: null, 'login-shell': null };
  const read = await readLoginEnvironment({ host }, signal);
  if (read.kind === 'read') return { plain: null, 'login-shell': read.environment };
  onRemark?.(read.because);
  return { plain: null, 'login-shell': read.because };
}
