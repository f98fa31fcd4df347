import { visibleText } from '../../shared/visible-text.ts';
import { naturalKey } from '../table/sort-keys.ts';
import type { Column } from '../ui/data-table/column.ts';

export type PlainRow = Readonly<Record<string, unknown>>;

/** Where a row stood, not what it says. */
const NOT_FACTS = new Set(['printed', 'line']);

/** A column for each field that any of the rows fills, for rows that no screen of its own shows. */
export function plainColumns(rows: readonly PlainRow[]): readonly Column<PlainRow>[] {
  const filled = new Set<string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) if (plainText(value) !== '') filled.add(name);
  return [...filled]
    .filter((name) => !NOT_FACTS.has(name))
    .map((name) => ({
      id: name,
      title: titleOf(name),
      description: null,
      widthPx: widthFor(name, rows),
      text: (row) => plainText(row[name]),
      sortKey: (row) => (typeof row[name] === 'number' ? row[name] : naturalKey(plainText(row[name]))),
    }));
}

/** `interfaceName` reads `Interface name`. */
export function titleOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

/** A value as one line; empty for what was not said. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  return visibleText(typeof value === 'object' ? JSON.stringify(value) : String(value), 400);
}

/** Wide enough for the first rows. */
function widthFor(name: string, rows: readonly PlainRow[]): number {
  const longest = Math.max(titleOf(name).length, ...rows.slice(0, 50).map((row) => plainText(row[name]).length));
  return Math.min(320, Math.max(70, longest * 7.5 + 26));
}
