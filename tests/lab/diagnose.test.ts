import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { scenarios } from './scenarios/all-scenarios.ts';
import { diagnoseScenario } from './scenarios/diagnose-scenario.ts';
import { keepScore } from './scenarios/keep-score.ts';
import { printScore } from './scenarios/print-score.ts';
import { cannotTell, healthy } from './scenarios/scenario.ts';
import { type Outcome, scoreOf } from './scenarios/score.ts';

/** The least share of scenarios whose first cause has to be right. */
const LEAST_RIGHT = 0.95;

const outcomes: Outcome[] = [];

beforeAll(async () => {
  expect(await buildIfStale()).toBeNull();
});
afterAll(async () => {
  console.log(printScore(outcomes));
  if (outcomes.length === scenarios.length) await keepScore('lab', scoreOf(outcomes));
});

describe('routelight diagnose', () => {
  it('has scenarios with ids of their own', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  describe.concurrent('in the lab', () => {
    it.each(scenarios)('$id: $truth', async (scenario) => {
      const { outcome, remarks } = await diagnoseScenario(scenario);
      outcomes.push(outcome);
      // a fault that is told wrongly counts in the share below; a healthy network that is accused is a failure by itself
      if (scenario.acceptable[0] === healthy) expect([healthy, cannotTell]).toContain(outcome.said);
      if (scenario.remark !== undefined) expect(remarks).toContain(scenario.remark);
    });
  });
});

describe('all of them', () => {
  it('accuse no healthy network, and are right often enough', () => {
    const { falseAccusations, right, scenarios: all } = scoreOf(outcomes);
    expect(falseAccusations).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
