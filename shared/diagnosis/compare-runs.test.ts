import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedStepLine } from './checked-step-line.ts';
import { compareRuns, isUnchanged, type RunToCompare } from './compare-runs.ts';
import type { Confidence } from './evidence.ts';

const step = (name: CheckedStepLine['step'], state: CheckedStepLine['state'], ...lines: string[]): CheckedStepLine => ({
  ...{ step: name, title: name, state, lines, observations: [] },
});
const cause = (rule: string, confidence: Confidence) => ({
  ...{ rule, title: `It is ${rule}`, signature: 'S1', source: 'facts S1', weight: 'problem' as const, confidence },
  ...{ evidence: [], against: [], nextSteps: [] },
});
function run(
  steps: readonly CheckedStepLine[],
  causes: readonly ReturnType<typeof cause>[] = [],
  takenAtMs = 0,
): RunToCompare {
  const kind = causes.length > 0 ? 'cause' : 'healthy';
  return { takenAtMs, steps, verdict: { kind, causes, remarks: [], missing: [], decidedBy: [] } };
}

const refused = run(
  [step('connect', 'problem', '192.0.2.9:80: refused after 0.4 ms')],
  [cause('server-not-running', 'very-likely')],
);

describe('compareRuns', () => {
  it('tells a cause that is gone and a step that went well', () => {
    const after = run([step('connect', 'fine', '192.0.2.9:80: accepted after 0.3 ms')], [], 5_000);
    expect(compareRuns(refused, after)).toEqual({
      afterMs: 5_000,
      verdict: { before: 'cause', after: 'healthy' },
      causes: [{ rule: 'server-not-running', title: 'It is server-not-running', before: 'very-likely', after: null }],
      steps: [
        {
          ...{ step: 'connect', title: 'connect', before: 'problem', after: 'fine' },
          gone: ['192.0.2.9:80: refused after 0.4 ms'],
          come: ['192.0.2.9:80: accepted after 0.3 ms'],
        },
      ],
    });
  });

  it('tells when a cause became surer', () => {
    const after = { ...refused, verdict: { ...refused.verdict, causes: [cause('server-not-running', 'certain')] } };
    expect(compareRuns(refused, after)).toMatchObject({
      verdict: null,
      causes: [{ before: 'very-likely', after: 'certain' }],
    });
  });

  it('does not take times for a difference', () => {
    const after = run(
      [step('connect', 'problem', '192.0.2.9:80: refused after 12 ms')],
      refused.verdict.causes.map((each) => cause(each.rule, each.confidence)),
    );
    expect(isUnchanged(compareRuns(refused, after))).toBe(true);
  });

  it('tells of a step that only one run had', () => {
    const after = { ...refused, steps: [...refused.steps, step('deeper', 'fine', 'The path has 3 hops.')] };
    expect(compareRuns(refused, after).steps).toMatchObject([{ step: 'deeper', before: null, after: 'fine' }]);
  });

  it('finds nothing between a run and itself, whatever it is', () => {
    const states = fc.constantFrom<CheckedStepLine['state'][]>('fine', 'problem', 'cannot-tell', 'not-checked');
    fc.assert(
      fc.property(states, fc.array(fc.string()), (state, lines) => {
        const one = run([step('name', state, ...lines)]);
        expect(isUnchanged(compareRuns(one, one))).toBe(true);
      }),
    );
  });
});
