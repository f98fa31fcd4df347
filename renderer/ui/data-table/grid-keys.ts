/** Where the keyboard is in a grid: `row` -1 is the header. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Whole rows in view. */
  readonly page: number;
}

/** The keys of the ARIA grid pattern (WAI-ARIA APG, “Grid”); `null` for any other key. */
export function placeAfterKey(key: string, withControl: boolean, at: GridPlace, size: GridSize): GridPlace | null {
  switch (key) {
    case 'ArrowDown':
      return inside({ ...at, row: at.row + 1 }, size);
    case 'ArrowUp':
      return inside({ ...at, row: at.row - 1 }, size);
    case 'ArrowRight':
      return inside({ ...at, column: at.column + 1 }, size);
    case 'ArrowLeft':
      return inside({ ...at, column: at.column - 1 }, size);
    case 'PageDown':
      return inside({ ...at, row: at.row + size.page }, size);
    case 'PageUp':
      return inside({ ...at, row: Math.max(0, at.row - size.page) }, size);
    case 'Home':
      return inside(withControl ? { ...at, column: 0 } : { ...at, row: 0 }, size);
    case 'End':
      return inside(withControl ? { ...at, column: size.columns - 1 } : { ...at, row: size.rows - 1 }, size);
    default:
      return null;
  }
}

const inside = ({ row, column }: GridPlace, size: GridSize): GridPlace => ({
  row: Math.min(Math.max(row, -1), size.rows - 1),
  column: Math.min(Math.max(column, 0), size.columns - 1),
});
