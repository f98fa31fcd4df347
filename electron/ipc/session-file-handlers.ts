import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import { REPLAYED_SESSION, SessionId } from '../../shared/sessions/session-id.ts';
import type { SessionsPlace } from '../sessions/sessions-place.ts';
import { openReplay } from '../window/session-files.ts';
import { handle } from './handle.ts';

const FILES = [{ name: 'Routelight session', extensions: ['routelight'] }];
const ALSO_PLAIN = [{ name: 'Routelight session', extensions: ['routelight', 'jsonl'] }];
const CANCELLED = { kind: 'cancelled' } as const;

/** Session files come and go by dialogs of the system: the page names a session, never a path. */
export function handleSessionFiles(place: SessionsPlace, appVersion: string): void {
  handle(channels.exportSession, async ({ session: id }): Promise<ReplyOf<typeof channels.exportSession>> => {
    const { withSession } = await import('../sessions/sessions-place.ts');
    const { packSession } = await import('../sessions/pack-session.ts');
    return withSession(place, id, async ({ session, manifest }) => {
      // a manifest comes from elsewhere: what is no name of a session could be a path
      const named = SessionId.safeParse(manifest?.session).data ?? id;
      const path = await askWhereTo(`${named}.routelight`);
      if (path === null) return CANCELLED;
      const packed = await packSession(session, path, { session: named, appVersion });
      return packed.kind === 'failed' ? packed : { ...packed, kind: 'exported', path };
    });
  });
  handle(channels.importSession, async (): Promise<ReplyOf<typeof channels.importSession>> => {
    const path = await askForFile();
    if (path === null) return CANCELLED;
    const { importSession } = await import('../sessions/import-session.ts');
    const imported = await importSession(path, place.folder);
    return imported.kind === 'failed' ? imported : { ...imported, problems: [...imported.problems] };
  });
  handle(channels.replaySession, async ({ session: id }): Promise<ReplyOf<typeof channels.replaySession>> => {
    if (id === REPLAYED_SESSION) return { kind: 'not-started', because: 'This is the recording already.' };
    const { statSession } = await import('../sessions/session-files.ts');
    const file = await statSession(place.folder, id);
    const because = file === null ? 'There is no such session any more.' : await openReplay(file.path);
    return because === null ? { kind: 'started' } : { kind: 'not-started', because };
  });
}

async function askWhereTo(defaultPath: string): Promise<string | null> {
  const options: SaveDialogOptions = { title: 'Export session', defaultPath, filters: FILES };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

async function askForFile(): Promise<string | null> {
  const options: OpenDialogOptions = { title: 'Import session', properties: ['openFile'], filters: ALSO_PLAIN };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
