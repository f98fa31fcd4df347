import { z } from 'zod';
import { PlatformId } from '../family.ts';

/** The first line of a `.routelight` file, before the records as they are in a session file; all of it is one gzip stream. */
export const SessionManifest = z.object({
  format: z.literal('routelight-session'),
  version: z.literal(1),
  /** The version of the records, as in `session-started`. */
  schema: z.int().min(0),
  /** What wrote this file, which may be later than what wrote the session. */
  app: z.object({ name: z.string(), version: z.string() }),
  session: z.string(),
  name: z.string().nullable(),
  /** `null` when the first record could not be read. */
  host: z.object({ kind: z.enum(['local', 'recorded']), label: z.string(), platform: PlatformId }).nullable(),
  startedAtMs: z.number().nullable(),
  lastAtMs: z.number().nullable(),
  recordCount: z.int().min(0),
  /** Of everything after this line's break, in hexadecimal: it tells damage, not forgery. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SessionManifest = z.output<typeof SessionManifest>;

/** Only these are looked at before the rest, so that a newer format is told from no session at all. */
export const AnySessionManifest = z.object({ format: z.literal('routelight-session'), version: z.number() });
