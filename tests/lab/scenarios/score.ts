import { cannotTell, healthy, type Scenario } from './scenario.ts';

/** What one diagnosis said. */
export interface Outcome {
  readonly scenario: Scenario;
  /** The first cause, or the verdict without one. */
  readonly said: string;
  readonly confidence: string;
  readonly elapsedMs: number;
}

/** What a score needs of an outcome: those of the pretend Mac have it too. */
export interface Said {
  readonly scenario: { readonly id: string; readonly acceptable: readonly string[] };
  readonly said: string;
}

export interface CauseScore {
  readonly cause: string;
  /** Scenarios that are about it; of these, how many were told right and how many left open. */
  readonly scenarios: number;
  readonly right: number;
  readonly abstained: number;
  /** How often it was named first, and how often rightly. */
  readonly named: number;
  readonly namedRightly: number;
}

export interface Score {
  readonly scenarios: number;
  readonly faults: number;
  readonly right: number;
  readonly abstained: number;
  /** Healthy scenarios, and those that nobody could tell, in which something was blamed. */
  readonly falseAccusations: readonly string[];
  readonly wrong: readonly string[];
  readonly causes: readonly CauseScore[];
}

export const isRight = ({ scenario, said }: Said): boolean => scenario.acceptable.includes(said);
export const isAbstained = ({ said }: Said): boolean => said === cannotTell;
const isHealthy = ({ scenario }: Said): boolean =>
  scenario.acceptable[0] === healthy || scenario.acceptable[0] === cannotTell;

export function scoreOf(outcomes: readonly Said[]): Score {
  const wrong = outcomes.filter((each) => !isRight(each));
  return {
    scenarios: outcomes.length,
    faults: outcomes.filter((each) => !isHealthy(each)).length,
    right: outcomes.length - wrong.length,
    abstained: wrong.filter(isAbstained).length,
    falseAccusations: wrong.filter((each) => isHealthy(each) && !isAbstained(each)).map(({ scenario }) => scenario.id),
    wrong: wrong.map(({ scenario }) => scenario.id).toSorted(),
    causes: causesOf(outcomes).map((cause) => scoreOfCause(cause, outcomes)),
  };
}

const causesOf = (outcomes: readonly Said[]): readonly string[] =>
  [...new Set(outcomes.flatMap(({ scenario, said }) => [scenario.acceptable[0] ?? said, said]))]
    .filter((cause) => cause !== cannotTell)
    .toSorted();

function scoreOfCause(cause: string, outcomes: readonly Said[]): CauseScore {
  const about = outcomes.filter(({ scenario }) => scenario.acceptable[0] === cause);
  const named = outcomes.filter(({ said }) => said === cause);
  return {
    cause,
    scenarios: about.length,
    right: about.filter(isRight).length,
    abstained: about.filter((each) => !isRight(each) && isAbstained(each)).length,
    named: named.length,
    namedRightly: named.filter(isRight).length,
  };
}

/** The share as a whole percentage; `–` of nothing. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
