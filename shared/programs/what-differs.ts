import { type CellResult, resultOf } from './cell-result.ts';
import { combinationTitle, factorWords, listed } from './combination-words.ts';
import { type Combination, combinationKey, combinationOf, combinationsOf } from './combinations.ts';
import type { Difference, Factor, Matrix, MatrixCell, MatrixPlan } from './matrix.ts';
import { differing, mattersInAny, type Settled, type Split, splitsOf } from './split.ts';
import { wholeMatrix } from './whole-matrix.ts';

/**
 * What separates the attempts that got through from those that did not, in plain words, strongest first.
 *
 * Only what the cells carry is said: a factor `decides` only where every combination of the plan has a result; with gaps it
 * `matters` at most, and only between attempts that differ in nothing else (facts B2, X2). The order of cells means nothing.
 */
export function whatDiffers({ plan, cells }: Matrix): Difference[] {
  const cellsAt = byCombination(cells);
  const all = combinationsOf(plan).map((combination) => {
    const here = cellsAt.get(combinationKey(combination)) ?? [];
    return { combination, cell: here[0], result: resultOf(here) };
  });
  const settled = all.flatMap(({ combination, cell, result }) =>
    result === 'none' || result === 'unsteady' || cell === undefined ? [] : [{ combination, cell, reach: result }],
  );
  if (settled.length === 0)
    return [{ kind: 'nothing-tried', factor: null, text: 'No attempt has a result yet.' }, ...gaps(all, plan)];
  const isWhole = settled.length === all.length;
  const said = isWhole ? wholeMatrix(settled, plan) : partOfMatrix(settled, plan, all.length);
  return [...said, ...gaps(all, plan)];
}

function byCombination(cells: readonly MatrixCell[]): ReadonlyMap<string, readonly MatrixCell[]> {
  const groups = new Map<string, MatrixCell[]>();
  for (const cell of cells) {
    const key = combinationKey(combinationOf(cell));
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return groups;
}

function partOfMatrix(settled: readonly Settled[], plan: MatrixPlan, planned: number): Difference[] {
  const splits = splitsOf(settled);
  const [first] = splits;
  if (first === undefined) {
    const words = settled.every(({ reach }) => reach === 'through') ? 'got through' : 'did not get through';
    const text = `Every attempt with a result ${words}, but only ${settled.length} of ${planned} have one.`;
    return [{ kind: 'same-so-far', factor: null, text }];
  }
  const matters = mattersInAny(splits, plan);
  return matters.length > 0 ? matters : [confounded(first, plan)];
}

/** Facts X2: of the two that are most alike, what differs between them, and what would tell. */
function confounded({ well, badly, wellWords, badlyWords }: Split, plan: MatrixPlan): Difference {
  const pairs = well.flatMap((good) =>
    badly.map((bad) => ({ good, bad, factors: differing(good.combination, bad.combination, plan) })),
  );
  const closest = pairs.reduce((best, each) => (each.factors.length < best.factors.length ? each : best));
  const [good, bad] = [closest.good.combination, closest.bad.combination];
  const names = listed(closest.factors.map((factor) => factorWords[factor].name));
  const text = `${combinationTitle(good, plan)} ${wellWords} and ${combinationTitle(bad, plan)} ${badlyWords}, but ${names} differ at once, so neither is shown to be the reason. ${wouldTell(good, bad, closest.factors, plan)}`;
  return { kind: 'confounded', factor: null, text };
}

function wouldTell(good: Combination, bad: Combination, changed: readonly Factor[], plan: MatrixPlan): string {
  const crossed = changed.map((factor) => combinationTitle({ ...good, [factor]: bad[factor] }, plan));
  const square = changed.length === 2 ? ' (the 2×2)' : '';
  return `What would tell${square}: ${listed(crossed)}.`;
}

type Place = { readonly combination: Combination; readonly result: CellResult; readonly cell: MatrixCell | undefined };

function gaps(all: readonly Place[], plan: MatrixPlan): Difference[] {
  const titles = (result: CellResult, more: (place: Place) => string) =>
    all.filter((each) => each.result === result).map((each) => combinationTitle(each.combination, plan) + more(each));
  const unsteady = titles('unsteady', () => '');
  const missing = titles('none', ({ cell }) => (cell === undefined ? '' : ` (${whyNone(cell)})`));
  return [
    ...(unsteady.length === 0
      ? []
      : [
          {
            kind: 'unsteady' as const,
            factor: null,
            text: `Came out differently when repeated, so it counts for nothing here: ${listed(unsteady)}.`,
          },
        ]),
    ...(missing.length === 0
      ? []
      : [{ kind: 'missing' as const, factor: null, text: `No result from ${listed(missing)}.` }]),
  ];
}

const whyNone = ({ attempt: { outcome } }: MatrixCell): string =>
  outcome.kind === 'program-failed' ? outcome.because.replace(/\.$/, '') : 'cancelled';
