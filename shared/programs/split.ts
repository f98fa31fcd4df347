import type { Reach } from './cell-result.ts';
import { combinationTitle, factorWords, variedFactors } from './combination-words.ts';
import type { Combination } from './combinations.ts';
import type { Difference, Factor, MatrixCell, MatrixPlan } from './matrix.ts';

/** A combination that came out one way. */
export interface Settled {
  readonly combination: Combination;
  readonly reach: Reach;
  readonly cell: MatrixCell;
}

/** What came out well, told from what did not. */
export interface Split {
  readonly well: readonly Settled[];
  readonly badly: readonly Settled[];
  readonly wellWords: 'got through' | 'was answered';
  readonly badlyWords: 'did not get through' | 'was not answered';
}

/** By connections, then by answers of any kind: only those with something on both sides, so perhaps none. */
export function splitsOf(settled: readonly Settled[]): Split[] {
  const split = (isWell: (each: Settled) => boolean) => ({
    well: settled.filter(isWell),
    badly: settled.filter((each) => !isWell(each)),
  });
  const all: readonly Split[] = [
    { ...split(({ reach }) => reach === 'through'), wellWords: 'got through', badlyWords: 'did not get through' },
    { ...split(({ reach }) => reach !== 'not-reached'), wellWords: 'was answered', badlyWords: 'was not answered' },
  ];
  return all.filter(({ well, badly }) => well.length > 0 && badly.length > 0);
}

/** Each factor once, by connections where that can be. */
export function mattersInAny(splits: readonly Split[], plan: MatrixPlan): Difference[] {
  const all = splits.flatMap((split) => mattersIn(split, plan));
  return all.filter(({ factor }, at) => all.findIndex((each) => each.factor === factor) === at);
}

/** For each factor the first pair of attempts that differ in nothing else and came out differently. */
function mattersIn(split: Split, plan: MatrixPlan): Difference[] {
  return variedFactors(plan).flatMap((factor) => {
    const pairs = split.well.flatMap((well) =>
      split.badly
        .filter((badly) => differing(well.combination, badly.combination, plan).join() === factor)
        .map((badly) => [well, badly] as const),
    );
    const [first] = pairs;
    if (first === undefined) return [];
    const [well, badly] = first.map(({ combination }) => combinationTitle(combination, plan));
    const times = pairs.length === 1 ? '' : ` (${pairs.length} such pairs)`;
    const text = `Only ${factorWords[factor].name} differs between these two: ${well} ${split.wellWords}, ${badly} ${split.badlyWords}${times}.`;
    return [{ kind: 'matters' as const, factor, text }];
  });
}

export const differing = (one: Combination, other: Combination, plan: MatrixPlan): Factor[] =>
  variedFactors(plan).filter((factor) => factorWords[factor].key(one) !== factorWords[factor].key(other));
