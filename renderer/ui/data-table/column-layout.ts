/** What a person changed about a table's columns. */
export interface ColumnLayout {
  /** Ids of the columns not shown; `null` until the person chose. */
  readonly hidden: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
}

export const firstLayout: ColumnLayout = { hidden: null, widths: {} };

/** Narrower than this, a header cannot be read or grabbed. */
const LEAST_WIDTH_PX = 44;
const MOST_WIDTH_PX = 1_200;

/** Reads a stored layout; `null` when it is not one. */
export function checkLayout(stored: unknown): ColumnLayout | null {
  if (typeof stored !== 'object' || stored === null || !('widths' in stored) || !('hidden' in stored)) return null;
  const { hidden, widths } = stored;
  if (typeof widths !== 'object' || widths === null) return null;
  const numbers = Object.entries(widths).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  return {
    hidden: Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : null,
    widths: Object.fromEntries(numbers.map(([id, width]) => [id, clampWidth(width)])),
  };
}

const clampWidth = (width: number): number => Math.min(Math.max(Math.round(width), LEAST_WIDTH_PX), MOST_WIDTH_PX);

export const withWidth = (layout: ColumnLayout, id: string, width: number): ColumnLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: clampWidth(width) },
});

interface Hideable {
  readonly id: string;
  readonly isHiddenAtFirst?: boolean;
}

export function hiddenIds(layout: ColumnLayout, columns: readonly Hideable[]): readonly string[] {
  return layout.hidden ?? columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst).map(({ id }) => id);
}

/** Shows or hides a column; the last one shown stays. */
export function withToggled(layout: ColumnLayout, columns: readonly Hideable[], id: string): ColumnLayout {
  const hidden = hiddenIds(layout, columns);
  if (hidden.includes(id)) return { ...layout, hidden: hidden.filter((each) => each !== id) };
  const isLast = columns.every((column) => column.id === id || hidden.includes(column.id));
  return isLast ? layout : { ...layout, hidden: [...hidden, id] };
}
