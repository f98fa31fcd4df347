import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PlatformId } from '../../shared/family.ts';

/** Where session files live: `~/Library/Application Support/Routelight/sessions`, or `$XDG_DATA_HOME/routelight/sessions`. */
export function sessionFolder(platform: PlatformId, environment: Readonly<Record<string, string | undefined>>): string {
  const override = environment.ROUTELIGHT_SESSIONS;
  if (override) return override;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Routelight', 'sessions');
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'routelight', 'sessions');
}

/** `2026-11-21T09-30-12.345Z-4711.jsonl`: sorts by start, and two sessions of one moment differ by their process. */
export const sessionFileName = (startedAtMs: number, pid: number): string =>
  `${new Date(startedAtMs).toISOString().replaceAll(':', '-')}-${pid}.jsonl`;
