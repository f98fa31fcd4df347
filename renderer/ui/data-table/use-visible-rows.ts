import { type RefObject, useLayoutEffect, useState } from 'react';

/** Row and header height in pixels; the same numbers stand in the style sheet. */
export const ROW_PX = 26;
export const HEADER_PX = 26;
/**
 * Rows drawn beyond the edges, so that a wheel turn does not show a gap. With them, a window up to 1,500 px high has no more
 * than 60 rows in the page.
 */
const OVERSCAN = 4;

/** The rows that exist in the page: from `first` up to and without `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows in view of what `body` scrolls in, its parent. Nothing is measured for any row, so a table of a million costs what
 * one of a hundred does.
 */
export function useVisibleRows(body: RefObject<HTMLElement | null>, count: number): RowRange {
  const [inView, setInView] = useState<RowRange>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    const element = body.current?.parentElement ?? null;
    if (element === null) return;
    const look = () => {
      const now = rowsInView(element.scrollTop, element.offsetHeight);
      setInView((before) => (before.first === now.first && before.end === now.end ? before : now));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [body]);
  return withinTable(inView, count);
}

export function rowsInView(scrollTop: number, heightPx: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / ROW_PX) - OVERSCAN);
  const end = Math.ceil((scrollTop + heightPx - HEADER_PX) / ROW_PX) + OVERSCAN;
  return { first, end: Math.max(first, end) };
}

/** A table that has become shorter than where it was scrolled to shows its end; the browser scrolls there by itself. */
export function withinTable({ first, end }: RowRange, count: number): RowRange {
  const last = Math.min(end, count);
  return { first: Math.max(0, Math.min(first, last - (end - first))), end: last };
}

/** Scrolls as little as brings a row into view, between the header that stays and the lower edge. */
export function scrollToRow(scroller: Pick<HTMLElement, 'scrollTop' | 'clientHeight'>, row: number): void {
  const top = row * ROW_PX;
  const least = top + ROW_PX + HEADER_PX - scroller.clientHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (scroller.scrollTop < least) scroller.scrollTop = least;
}
