import { dirname, join } from 'node:path';
import type { PlatformId } from '../../shared/family.ts';
import { sessionFolder } from '../sessions/session-folder.ts';

/** Where the journals of changes live, with the keep- and undo-files: beside the sessions, or in the folder that stands for them. */
export function actionFolder(platform: PlatformId, environment: Readonly<Record<string, string | undefined>>): string {
  const sessions = sessionFolder(platform, environment);
  return environment.ROUTELIGHT_SESSIONS ? join(sessions, 'actions') : join(dirname(sessions), 'actions');
}
