import { describe, expect, it } from 'vitest';
import { madeUpAlias, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias } from '../../shared/actions/plan-alias.ts';
import { countdownOf } from './countdown.ts';

function trial(undoAtMs: number, address: string) {
  const planning = planAddAlias(madeUpAlias({ address }), madeUpSurroundings());
  if (planning.kind === 'refused') throw new Error(planning.because);
  const plan = { ...planning.plan, id: 'change-1', script: null };
  return { plan, undoAtMs, step: { kind: 'verified', because: '' } as const };
}

describe('countdownOf', () => {
  it('counts to the trial that ends first, and not below nothing', () => {
    const trials = [trial(200_000, '192.168.2.173'), trial(77_000, '192.168.2.172')];
    expect(countdownOf(trials, 10_000)).toEqual({
      secondsLeft: 67,
      words: '1:07 until undone: Add 192.168.2.172 to en0',
    });
    expect(countdownOf(trials, 90_000)?.secondsLeft).toBe(0);
  });

  it('has nothing to count without a trial', () => {
    expect(countdownOf([], 0)).toBeNull();
    expect(countdownOf([{ ...trial(5, '192.168.2.172'), step: { kind: 'kept' } }], 0)).toBeNull();
  });
});
