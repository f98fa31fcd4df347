import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import type { Identifier } from '../../shared/redaction/index.ts';
import type { ReportSettings } from './make-report.ts';

/** One for a run of the app, so that a preview and the report made after it replace alike. */
const KEY = randomUUID();

/** Of this run, on this machine. */
export function reportSettings(appVersion: string): ReportSettings {
  const { node, electron, chrome } = process.versions;
  return {
    now: Date.now,
    key: KEY,
    names: ownNames(),
    versions: [
      { name: 'Routelight', version: appVersion },
      ...(electron === undefined ? [] : [{ name: 'Electron', version: electron }]),
      ...(chrome === undefined ? [] : [{ name: 'Chromium', version: chrome }]),
      { name: 'Node', version: node },
    ],
  };
}

function ownNames(): Identifier[] {
  const user = userName();
  return [{ kind: 'host', text: hostname() }, ...(user === null ? [] : [{ kind: 'user' as const, text: user }])];
}

/** `null` for a user that the system has no name for. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null; // an id without an entry, as in containers
  }
}
