import { combinationTitle, factorWords, listed, variedFactors } from './combination-words.ts';
import type { Difference, Factor, MatrixPlan } from './matrix.ts';
import { mattersInAny, type Settled, type Split, splitsOf } from './split.ts';

/** What follows when every combination of the plan has a result. */
export function wholeMatrix(settled: readonly Settled[], plan: MatrixPlan): Difference[] {
  const splits = splitsOf(settled);
  const [first] = splits;
  if (first === undefined) return [allAlike(settled)];
  const deciding = variedFactors(plan).find((factor) => decides(factor, first));
  const headline = deciding === undefined ? combination(first, plan) : decision(deciding, first, plan);
  return [headline, ...mattersInAny(splits, plan).filter(({ factor }) => factor !== deciding)];
}

function allAlike(settled: readonly Settled[]): Difference {
  const isThrough = settled.every(({ reach }) => reach === 'through');
  const alone = 'with nothing beside it, nothing can be compared.';
  const same = 'nothing that was varied makes a difference to that.';
  if (settled.length === 1)
    return {
      kind: 'same',
      factor: null,
      text: `The one attempt ${isThrough ? 'got' : 'did not get'} through; ${alone}`,
    };
  const ways = [...new Set(settled.map(({ cell }) => cell.attempt.errno ?? cell.attempt.outcome.kind))].sort();
  const unlike = isThrough || ways.length === 1 ? '' : `, though not all in the same way (${listed(ways)})`;
  const words = isThrough ? `All ${settled.length} attempts` : `None of the ${settled.length} attempts`;
  return { kind: 'same', factor: null, text: `${words} got through${unlike}: ${same}` };
}

/** No value of the factor is on both sides. */
function decides(factor: Factor, { well, badly }: Split): boolean {
  const { key } = factorWords[factor];
  const good = new Set(well.map(({ combination }) => key(combination)));
  return badly.every(({ combination }) => !good.has(key(combination)));
}

function decision(factor: Factor, { well, badly, wellWords, badlyWords }: Split, plan: MatrixPlan): Difference {
  const { name, title } = factorWords[factor];
  const titles = (side: readonly Settled[]) => listed([...new Set(side.map(({ combination }) => title(combination)))]);
  const others = variedFactors(plan).filter((each) => each !== factor);
  const whatever =
    others.length === 0
      ? 'Nothing else was varied.'
      : `That held whatever ${listed(others.map((each) => factorWords[each].name))} was.`;
  const text = `${sentenceCase(name)} decides: ${titles(well)} ${wellWords}, ${titles(badly)} ${badlyWords}. ${whatever}`;
  return { kind: 'decides', factor, text };
}

function combination({ well, badly, wellWords, badlyWords }: Split, plan: MatrixPlan): Difference {
  const [few, words, rest] =
    badly.length <= well.length ? [badly, badlyWords, wellWords] : [well, wellWords, badlyWords];
  const titles = listed(few.map((each) => combinationTitle(each.combination, plan)));
  const text = `No single thing decides. Of ${well.length + badly.length} attempts, ${few.length} ${words} (${titles}), and every other one ${rest}.`;
  return { kind: 'combination', factor: null, text };
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
