import type { Case } from './case.ts';

interface Orderable {
  readonly startedAtMs?: number;
  readonly line?: number;
}

/**
 * The case with each list in one order: tries by time, rows as they were printed, anything else by its text. So the order
 * in which observations came in can change neither a verdict nor its wording.
 */
export function inOneOrder(given: Case): Case {
  const lists = Object.entries(given).map(([part, value]) => [part, Array.isArray(value) ? sorted(value) : value]);
  // the same keys with the same members, in another order
  return Object.fromEntries(lists) as Case;
}

function sorted(list: readonly unknown[]): unknown[] {
  if (list.length < 2) return [...list];
  const texts = new Map<unknown, string>();
  const textOf = (row: unknown): string => {
    const known = texts.get(row) ?? JSON.stringify(row) ?? '';
    texts.set(row, known);
    return known;
  };
  return list.toSorted((a, b) => compare(orderOf(a), orderOf(b)) || byText(textOf(a), textOf(b)));
}

const orderOf = (row: unknown): Orderable => (typeof row === 'object' && row !== null ? row : {});

function compare(a: Orderable, b: Orderable): number {
  const byTime = (a.startedAtMs ?? 0) - (b.startedAtMs ?? 0);
  return byTime || (a.line ?? 0) - (b.line ?? 0);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
