import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Partial<Record<string, readonly [rows: number, columns: number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys lead from the button of one place of the table to the next; at its edge they do nothing. */
export function moveAmongPlaces(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-place')) return;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells]);
  const at = rows.findIndex((row) => row.some((cell) => cell.contains(document.activeElement)));
  const across = rows[at]?.findIndex((cell) => cell.contains(document.activeElement)) ?? -1;
  const next = rows[at + step[0]]?.[across + step[1]]?.querySelector<HTMLElement>('[data-place]');
  event.preventDefault();
  next?.focus();
}
