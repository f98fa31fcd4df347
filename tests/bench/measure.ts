import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where figures wait for scripts/bench.mjs to make docs/bench.md of them; it starts everything in the project's folder. */
const FOLDER = '.cache/bench/figures';

/** One figure beside its peer of the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  /** What it is held against, and its own figure; `null` when the figure stands alone. */
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** Why it could not be measured; the figures are then of no account. */
  readonly problem?: string;
  /** As DESIGN §8 says it: `≤ 1.3 × spawn and read`; `null` for a figure that is only told. */
  readonly budget: string | null;
  readonly isWithin: boolean | null;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Medians of several runs, ours and the peer's in turn so that whatever else the machine does hits both. */
export async function compareInTurn(times: number, ours: () => Promise<unknown>, peer: () => Promise<unknown>) {
  const ourTimes: number[] = [];
  const peerTimes: number[] = [];
  for (let run = 0; run < times; run += 1) {
    peerTimes.push(await timeMs(peer));
    ourTimes.push(await timeMs(ours));
  }
  return { ours: median(ourTimes), peer: median(peerTimes) };
}

/** A figure that is a ratio to its peer; `most` is `null` where the design sets no budget for it. */
export function ratioFigure(
  name: string,
  unit: string,
  { ours, peer }: { readonly ours: number; readonly peer: number },
  peerName: string,
  most: number | null,
): Figure {
  return {
    name,
    unit,
    ours,
    peer: { name: peerName, value: peer },
    budget: most === null ? null : `≤ ${most} ×`,
    isWithin: most === null ? null : ours <= peer * most,
  };
}

/** A figure that is held against a number. */
export function plainFigure(name: string, unit: string, ours: number, most: number): Figure {
  return { name, unit, ours, peer: null, budget: `≤ ${most} ${unit}`, isWithin: ours <= most };
}

/** Stands in the table where a measurement broke, so that the others are still made and nobody takes it for done. */
export const unmeasured = (name: string, error: unknown): Figure => ({
  ...{ name, unit: '', ours: Number.NaN, peer: null, budget: null, isWithin: null },
  problem: error instanceof Error ? error.message : String(error),
});

export async function keepFigures(group: string, figures: readonly Figure[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${group}.json`), JSON.stringify(figures, null, 1));
}
