import { afterAll, describe, expect, it } from 'vitest';
import { reachVerdict } from '../../../shared/diagnosis/judge.ts';
import { allRules } from '../../../shared/diagnosis/rules/index.ts';
import { keepScore } from '../../lab/scenarios/keep-score.ts';
import { scoreOf } from '../../lab/scenarios/score.ts';
import { macScenarios } from './all-scenarios.ts';
import { lookAtScenario } from './look-at-scenario.ts';
import { type Outcome, scoreLines } from './score.ts';

const outcomes: Outcome[] = [];
afterAll(async () => {
  console.log(`\n${scoreLines(outcomes).join('\n')}\n`);
  if (outcomes.length === macScenarios.length) await keepScore('mac', scoreOf(outcomes));
});

describe('a Mac on which', () => {
  it.each(macScenarios)('$id: $truth', async (scenario) => {
    const given = await lookAtScenario(scenario);
    const verdict = reachVerdict(given, allRules);
    const [first] = verdict.causes;
    const said = first?.rule ?? verdict.kind;
    outcomes.push({ scenario, said, confidence: first?.confidence ?? null });
    expect(scenario.acceptable, JSON.stringify(verdict.causes.map(({ rule }) => rule))).toContain(said);
    if (scenario.sureness !== undefined) expect(first?.confidence).toBe(scenario.sureness);
    expect(verdict.remarks.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...(scenario.remarks ?? [])]));
  });

  it('runs macOS 13 or 14 never hears of the local-network permission', async () => {
    for (const scenario of macScenarios.filter(({ model }) => model === '13')) {
      const verdict = reachVerdict(await lookAtScenario(scenario), allRules);
      expect(JSON.stringify([...verdict.causes, ...verdict.remarks])).not.toMatch(/local.network/i);
    }
  });
});

describe('the scenarios', () => {
  it('have ids of their own and rules that exist', () => {
    const ids = macScenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = [...allRules.map(({ id }) => id), 'healthy', 'cannot-tell'];
    for (const { acceptable, remarks = [] } of macScenarios)
      expect(known).toEqual(expect.arrayContaining([...acceptable, ...remarks]));
  });

  it('show every row of the table that macOS has', () => {
    const rows = new Set(macScenarios.map(({ signature }) => signature));
    const wanted = [
      ...Array.from({ length: 16 }, (_, at) => `L${at + 1}`),
      ...Array.from({ length: 10 }, (_, at) => `N${at + 1}`),
      ...['N5b', 'M1', 'M2', 'T1', 'T2', 'T3', 'X1', 'X2', 'X3', 'X4'],
      ...Array.from({ length: 8 }, (_, at) => `S${at + 1}`),
      ...Array.from({ length: 7 }, (_, at) => `F${at + 1}`),
    ];
    expect(wanted.filter((row) => !rows.has(row))).toEqual([]);
  });
});
