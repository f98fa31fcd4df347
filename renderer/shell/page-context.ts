import { createContext, useContext } from 'react';
import type { Page } from './page.ts';

export const PageContext = createContext<Page | null>(null);

/** The stores of this window. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('usePage outside of PageContext');
  return page;
}
