import { z } from 'zod';

/** What a page calls a session: its file name without the ending, which is no path and cannot become one. */
export const SessionId = z.string().regex(/^[0-9A-Za-z@][0-9A-Za-z.@-]{0,99}$/);
export type SessionId = z.output<typeof SessionId>;

/** The session file that the app was started on with `--replay`, wherever it lies. */
export const REPLAYED_SESSION: SessionId = '@replayed';
