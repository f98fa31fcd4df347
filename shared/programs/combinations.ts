import type { MatrixCell, MatrixEnvironment, MatrixPlan, MatrixTarget } from './matrix.ts';
import type { ProgramChoice } from './program-choice.ts';
import { printProgramChoice } from './program-title.ts';

/** One place of the matrix. */
export interface Combination {
  readonly vantage: string;
  readonly environment: MatrixEnvironment;
  readonly source: string | null;
  readonly target: MatrixTarget;
  readonly program: ProgramChoice;
}

/** Every combination of a plan, in the order it is run and shown. */
export const combinationsOf = (plan: MatrixPlan): Combination[] =>
  plan.vantages.flatMap((vantage) =>
    plan.environments.flatMap((environment) =>
      plan.sources.flatMap((source) =>
        plan.targets.flatMap((target) =>
          plan.programs.map((program) => ({ vantage, environment, source, target, program })),
        ),
      ),
    ),
  );

export const targetKey = ({ address, zone, port }: MatrixTarget): string => JSON.stringify([address, zone, port]);

/** Equal for the combinations that are the same place of a matrix. */
export const combinationKey = ({ vantage, environment, source, target, program }: Combination): string =>
  JSON.stringify([vantage, environment, source, targetKey(target), printProgramChoice(program)]);

export const combinationOf = ({ vantage, environment, attempt, program }: MatrixCell): Combination => ({
  ...{ vantage, environment, program },
  source: attempt.sourceAddress,
  target: attempt.target,
});
