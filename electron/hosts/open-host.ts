import { stat } from 'node:fs/promises';
import type { AppSettings } from '../app-settings.ts';
import { openCapture } from '../captures/read-capture.ts';
import { recordingOfCapture } from '../captures/recording-of-capture.ts';
import type { SessionOfFile } from '../sessions/open-session-file.ts';
import type { Host } from './host.ts';
import { createLocalHost } from './local-host.ts';
import { createRecordedHost } from './recorded-host.ts';

export type HostOpening =
  | {
      readonly kind: 'opened';
      readonly host: Host;
      /** The session that is replayed; closed with the host. `null` on this machine and on a capture. */
      readonly replayed: SessionOfFile | null;
    }
  | { readonly kind: 'failed'; readonly because: string };

/** The host the app or the command line was asked to look at. */
export async function openHost({ platform, toolRoot, replay }: AppSettings): Promise<HostOpening> {
  if (replay === null) return { kind: 'opened', host: createLocalHost({ platform, toolRoot }), replayed: null };
  if (await isFile(replay)) return openSessionHost(replay);
  const opening = await openCapture(replay);
  if (opening.kind === 'failed') return opening;
  return { kind: 'opened', host: createRecordedHost(recordingOfCapture(opening.capture)), replayed: null };
}

/** The machine of a session as it was seen last. Only who replays one waits for what reads it. */
async function openSessionHost(path: string): Promise<HostOpening> {
  const { openSessionFile } = await import('../sessions/open-session-file.ts');
  const { recordingOfSession } = await import('../sessions/recording-of-session.ts');
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') return opening;
  const recording = await recordingOfSession(opening.session, null);
  if (recording !== null) {
    const host = createRecordedHost({ ...recording, close: opening.close });
    return { kind: 'opened', host, replayed: opening };
  }
  await opening.close();
  return { kind: 'failed', because: `${path} is no session: it does not say of which machine it is.` };
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false, // what is not there is told as a capture that is missing
  );
