import { isAbstained, isRight, type Outcome, percent, type Score, scoreOf } from './score.ts';

/** The table of every scenario, then of every cause, then the totals. */
export function printScore(outcomes: readonly Outcome[]): string {
  const inOrder = outcomes.toSorted((a, b) => a.scenario.id.localeCompare(b.scenario.id));
  const score = scoreOf(outcomes);
  return [
    '',
    'scenarios',
    ...inOrder.map(printOutcome),
    '',
    `${'cause'.padEnd(34)}${'scenarios'.padStart(10)}${'recall'.padStart(8)}${'precision'.padStart(11)}${'abstained'.padStart(11)}`,
    ...score.causes.map(
      ({ cause, scenarios, right, named, namedRightly, abstained }) =>
        `${cause.padEnd(34)}${String(scenarios).padStart(10)}${percent(right, scenarios).padStart(8)}${percent(namedRightly, named).padStart(11)}${String(abstained).padStart(11)}`,
    ),
    '',
    ...printTotals(score),
    '',
  ].join('\n');
}

function printOutcome(outcome: Outcome): string {
  const mark = isRight(outcome) ? 'right    ' : isAbstained(outcome) ? 'abstained' : 'WRONG    ';
  const { scenario, said, confidence, elapsedMs } = outcome;
  const seconds = `${(elapsedMs / 1000).toFixed(1)} s`;
  return `${mark}  ${scenario.id.padEnd(34)} ${seconds.padStart(6)}  ${said} ${confidence}`.trimEnd();
}

const printTotals = ({ scenarios, faults, right, abstained, falseAccusations, wrong }: Score): readonly string[] => [
  `${scenarios} scenarios: ${faults} faults, ${scenarios - faults} healthy`,
  `top cause right: ${right} of ${scenarios} (${percent(right, scenarios)}), left open: ${abstained}`,
  `healthy ones accused: ${falseAccusations.length}${falseAccusations.length === 0 ? '' : ` (${falseAccusations.join(', ')})`}`,
  ...(wrong.length === 0 ? [] : [`not right: ${wrong.join(', ')}`]),
];
