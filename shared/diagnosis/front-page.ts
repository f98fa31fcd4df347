import type { Case } from './case.ts';

/** A web address without a path or a query: then `/` is asked for, which nobody named (RFC 9110 §4.2.3). */
const NAMES_NO_PAGE = /^https?:\/\/[^/?#]+\/?$/i;

/** Not found, method not allowed (RFC 9110 §15.5.5, §15.5.6): many a service has nothing at `/` and serves all the same. */
const NOTHING_THERE: readonly (number | null)[] = [404, 405];

/** The server answered, and merely has nothing to show where nobody asked for anything. */
export const hasNoFrontPage = (
  { text }: Pick<Case['target'], 'text'>,
  { status }: { readonly status: number | null },
): boolean => NAMES_NO_PAGE.test(text.trim()) && NOTHING_THERE.includes(status);
