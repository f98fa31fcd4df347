// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveElementsASize } from '../../testing/sized-page.ts';
import type { Column } from './column.ts';
import { DataTable } from './data-table.tsx';
import { createTableStore } from './table-state.ts';
import { useColumnLayout } from './use-column-layout.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Name', description: null, widthPx: 100, text: ({ name }) => name },
  {
    id: 'size',
    title: 'Size',
    description: 'In bytes.',
    widthPx: 80,
    text: ({ size }) => String(size),
    tip: () => 'bytes',
  },
];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, row: { name: `row ${index}`, size: index } }));

function open(count: number) {
  const store = createTableStore();
  const onCopy = vi.fn();
  const rows = rowsOf(count);
  const Table = () => (
    <DataTable
      label="Things"
      rows={rows}
      columns={useColumnLayout('things', columns)}
      store={store}
      onCopy={onCopy}
      empty={<p>nothing</p>}
    />
  );
  render(<Table />);
  const grid = screen.getByRole('grid');
  act(() => grid.focus());
  const press = (key: string, modifiers: Record<string, boolean> = {}) =>
    fireEvent.keyDown(grid, { key, ...modifiers });
  return { store, onCopy, grid, press, selected: () => [...store.getState().selected] };
}

beforeEach(() => {
  giveElementsASize();
  localStorage.clear();
});
afterEach(cleanup);

describe('DataTable', () => {
  it('tells how many rows there are and draws only those in view', () => {
    const { grid } = open(100_000);
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(within(grid).getAllByRole('row').length).toBeLessThanOrEqual(60);
  });

  it('moves with the arrows, and says which cell is meant', () => {
    const { grid, press, selected } = open(30);
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowRight');
    expect(selected()).toEqual(['r2']);
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect([cell?.textContent, cell?.getAttribute('aria-description')]).toEqual(['2', 'bytes']);
  });

  it('goes to the ends and by pages', () => {
    const { press, selected } = open(1_000);
    press('End');
    expect(selected()).toEqual(['r999']);
    press('PageUp');
    expect(selected()).toEqual(['r981']);
    press('Home');
    expect(selected()).toEqual(['r0']);
  });

  it('extends the selection with Shift, toggles with Space, and takes all', () => {
    const { press, selected } = open(5);
    press('ArrowDown');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(['r1', 'r2', 'r3']);
    press(' ');
    expect(selected()).toEqual(['r1', 'r2']);
    press('a', { ctrlKey: true });
    expect(selected().length).toBe(5);
  });

  it('opens the details with Enter and closes them with Escape', () => {
    const { press, store } = open(5);
    press('ArrowDown');
    press('Enter');
    expect(store.getState().isDetailOpen).toBe(true);
    press('Escape');
    expect(store.getState().isDetailOpen).toBe(false);
  });

  it('sorts from the header by keyboard and by click, and says so', () => {
    const { press, store } = open(5);
    press('ArrowUp');
    press('ArrowRight');
    press('Enter');
    expect(store.getState().sort).toEqual({ column: 'size', direction: 'ascending' });
    fireEvent.click(screen.getByRole('columnheader', { name: 'Size' }));
    expect(screen.getByRole('columnheader', { name: 'Size' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('widens a column with Alt and an arrow, and remembers it', () => {
    const { press, grid } = open(5);
    press('ArrowUp');
    press('ArrowRight', { altKey: true });
    expect(grid.style.getPropertyValue('--columns')).toContain('116px');
    expect(localStorage.getItem('routelight.columns.things')).toContain('"name":116');
  });

  it('copies with Ctrl+C', () => {
    const { press, onCopy } = open(5);
    press('c', { ctrlKey: true });
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('selects by click, adds with Ctrl, and up to a row with Shift', () => {
    const { selected } = open(8);
    const click = (name: string, modifiers = {}) => fireEvent.click(screen.getByText(name), modifiers);
    click('row 1');
    click('row 3', { ctrlKey: true });
    expect(selected()).toEqual(['r1', 'r3']);
    click('row 5', { shiftKey: true });
    expect(selected()).toEqual(['r3', 'r4', 'r5']);
  });

  it('says why there are no rows', () => {
    open(0);
    expect(screen.getByText('nothing')).toBeTruthy();
  });
});
