import type { Confidence } from '../../../shared/diagnosis/evidence.ts';
import type { MacScenario } from './scenario.ts';

/** What was said of one scenario: the first cause, or the kind of verdict. */
export interface Outcome {
  readonly scenario: MacScenario;
  readonly said: string;
  readonly confidence: Confidence | null;
}

const NO_CAUSE: readonly string[] = ['healthy', 'cannot-tell'];
const isRight = ({ scenario, said }: Outcome): boolean => scenario.acceptable.includes(said);
const isAccused = ({ said }: Outcome): boolean => !NO_CAUSE.includes(said);
const hasCause = ({ scenario }: Outcome): boolean => !scenario.acceptable.some((each) => NO_CAUSE.includes(each));

/** A line a scenario, then precision and recall of each cause and of all. */
export function scoreLines(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.map((each) => {
    const { id, signature } = each.scenario;
    return `${isRight(each) ? 'right' : 'WRONG'}  ${signature.padEnd(8)} ${id.padEnd(30)} ${each.said} ${each.confidence ?? ''}`.trimEnd();
  });
  const causes = [...new Set(outcomes.flatMap(({ scenario, said }) => [said, ...scenario.acceptable]))]
    .filter((each) => !NO_CAUSE.includes(each))
    .toSorted();
  const scores = causes.map((cause) => {
    const named = outcomes.filter(({ said }) => said === cause);
    const wanted = outcomes.filter(({ scenario }) => scenario.acceptable[0] === cause);
    return `${cause.padEnd(46)} precision ${shareOf(named, isRight)}  recall ${shareOf(wanted, isRight)}`;
  });
  return ['Mac scenarios', ...rows, '', ...scores, '', summary(outcomes)];
}

const shareOf = (among: readonly Outcome[], holds: (each: Outcome) => boolean): string =>
  `${among.filter(holds).length}/${among.length}`;

function summary(outcomes: readonly Outcome[]): string {
  const accused = outcomes.filter(isAccused);
  const guilty = outcomes.filter(hasCause);
  const falsely = accused.filter((each) => !isRight(each));
  return `${outcomes.length} scenarios: top cause right ${shareOf(guilty, isRight)}, precision ${shareOf(accused, isRight)}, false accusations ${falsely.length}, abstentions ${outcomes.filter(({ said }) => said === 'cannot-tell').length}`;
}
