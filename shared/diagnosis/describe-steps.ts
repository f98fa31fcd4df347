import type { Case } from './case.ts';
import type { ChecklistStepId } from './rule.ts';
import type { StepLine } from './step-line.ts';
import { describeComparison } from './steps/comparison.ts';
import { describeConnect } from './steps/connect.ts';
import { describeDeeper } from './steps/deeper.ts';
import { describeName } from './steps/name.ts';
import { describeNeighbor } from './steps/neighbor.ts';
import { describeRoute } from './steps/route.ts';
import { describeService } from './steps/service.ts';
import { describeThisMachine } from './steps/this-machine.ts';

/** In the order of the walk. A step tells facts; causes are the rules' business. */
const describers: Readonly<Record<ChecklistStepId, (given: Case) => StepLine>> = {
  name: describeName,
  route: describeRoute,
  connect: describeConnect,
  neighbor: describeNeighbor,
  service: describeService,
  'this-machine': describeThisMachine,
  comparison: describeComparison,
  deeper: describeDeeper,
};

/** What one step showed. */
export const describeStep = (step: ChecklistStepId, given: Case): StepLine => describers[step](given);

/** What each step showed, in the order of the walk. */
export const describeSteps = (given: Case): readonly StepLine[] => Object.values(describers).map((each) => each(given));
