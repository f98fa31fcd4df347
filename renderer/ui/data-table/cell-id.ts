/** The id of a cell, under which `aria-activedescendant` finds it. */
export const cellId = (table: string, row: number, column: number): string => `${table}-${row}-${column}`;
