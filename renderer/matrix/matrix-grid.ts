import { combinationTitle, targetTitle } from '../../shared/programs/combination-words.ts';
import { type Combination, combinationKey, combinationsOf, targetKey } from '../../shared/programs/combinations.ts';
import type { MatrixCell, MatrixPlan } from '../../shared/programs/matrix.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { printProgramChoice, programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** One place of the grid. */
export interface GridCell {
  readonly key: string;
  readonly combination: Combination;
  /** The whole place in words, for those who do not see the heads of its row and column. */
  readonly title: string;
  /** `null` as long as nothing came back. */
  readonly cell: MatrixCell | null;
  /** It came out otherwise than most of the others, or than its repetition did. */
  readonly isOdd: boolean;
}

export interface GridRow {
  readonly key: string;
  readonly choice: ProgramChoice;
  readonly program: string;
  /** The file that was started; `null` for this app, and as long as nothing was. */
  readonly file: string | null;
  /** What else the row stands for, where that was varied: its environment, its machine. */
  readonly also: readonly string[];
  readonly cells: readonly GridCell[];
}

export interface GridColumn {
  readonly key: string;
  readonly target: string;
  /** `null` where sources were not varied. */
  readonly source: string | null;
}

export interface Grid {
  /** By target address, and below each by source. */
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** Programs down, addresses across: the way a person compares them. */
export function gridOf(plan: MatrixPlan, cells: ReadonlyMap<string, MatrixCell>): Grid {
  const odd = oddKeys(cells);
  const all = combinationsOf(plan);
  const byTarget = plan.targets.flatMap((target) => all.filter((each) => targetKey(each.target) === targetKey(target)));
  const columns = [...new Map(byTarget.map((each) => [columnOf(each), each])).entries()];
  const rows = [...new Map(all.map((each) => [rowOf(each), each])).entries()];
  const hasSources = plan.sources.length > 1;
  return {
    columns: columns.map(([key, { target, source }]) => ({
      key,
      target: targetTitle(target),
      source: hasSources ? (source === null ? 'any source' : `from ${visibleText(source, 80)}`) : null,
    })),
    rows: rows.map(([key, first]) => {
      const places = all
        .filter((each) => rowOf(each) === key)
        .toSorted((a, b) => position(columns, columnOf(a)) - position(columns, columnOf(b)))
        .map((combination): GridCell => {
          const cellKey = combinationKey(combination);
          const title = combinationTitle(combination, plan);
          return { key: cellKey, combination, title, cell: cells.get(cellKey) ?? null, isOdd: odd.has(cellKey) };
        });
      return {
        ...{ key, choice: first.program, also: alsoOf(first, plan), cells: places },
        program: visibleText(programTitle(first.program), 160),
        file: places.find(({ cell }) => cell?.command != null)?.cell?.command?.file ?? null,
      };
    }),
  };
}

const columnOf = ({ target, source }: Combination): string => JSON.stringify([targetKey(target), source]);
const rowOf = ({ vantage, environment, program }: Combination): string =>
  JSON.stringify([vantage, environment, printProgramChoice(program)]);

const position = (columns: readonly (readonly [string, Combination])[], key: string): number =>
  columns.findIndex(([each]) => each === key);

function alsoOf({ vantage, environment }: Combination, plan: MatrixPlan): readonly string[] {
  return [
    ...(plan.environments.length > 1 ? [environment === 'plain' ? 'plain environment' : 'login shell'] : []),
    ...(plan.vantages.length > 1 ? [visibleText(vantage, 80)] : []),
  ];
}

/** How a cell came out, as far as it counts for comparing; `null` for none. */
const outcomeOf = ({ attempt }: MatrixCell): string | null => {
  const { kind } = attempt.outcome;
  return kind === 'cancelled' || kind === 'program-failed' ? null : (attempt.errno ?? kind);
};

/** Those whose outcome is not that of most, when not all are alike; with a tie, those that did not get through. */
function oddKeys(cells: ReadonlyMap<string, MatrixCell>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const cell of cells.values()) {
    const outcome = outcomeOf(cell);
    if (outcome !== null) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(
    ([a, many], [b, few]) => few - many || (a === 'accepted' ? -1 : b === 'accepted' ? 1 : 0),
  );
  const usual = ranked[0]?.[0];
  const isOdd = (cell: MatrixCell) =>
    (outcomeOf(cell) !== null && outcomeOf(cell) !== usual) ||
    (cell.again !== null && cell.again.outcome.kind !== cell.attempt.outcome.kind);
  return new Set([...cells].filter(([, cell]) => isOdd(cell)).map(([key]) => key));
}
