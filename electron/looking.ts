import { join } from 'node:path';
import type { AppSettings } from './app-settings.ts';
import type { Host } from './hosts/host.ts';
import { type LiveSession, startLiveSession } from './live/live-session.ts';
import { createLook, observationIds } from './observations/look.ts';
import { createRawOutputs, type RawOutputs } from './observations/raw-outputs.ts';
import { platformOf } from './platforms/index.ts';
import type { Look, Platform } from './platforms/platform.ts';
import { type Journal, openJournal } from './sessions/journal.ts';
import { recordObservations } from './sessions/observation-recorder.ts';
import { sessionFileName, sessionFolder } from './sessions/session-folder.ts';

/** One run of the app looking at one host: its journal, its raw outputs and its live readings. */
export interface Looking {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  readonly live: LiveSession;
  readonly rawOutputs: RawOutputs;
  readonly journal: Journal;
  readonly stop: () => Promise<void>;
}

export interface LookingSettings extends Pick<AppSettings, 'platform'> {
  readonly host: Host;
  readonly appVersion: string;
}

export function startLooking({ host, platform: ownPlatform, appVersion }: LookingSettings): Looking {
  const now = Date.now;
  const journal = openJournal(join(sessionFolder(ownPlatform, process.env), sessionFileName(now(), process.pid)), {
    now,
  });
  void journal.append({
    kind: 'session-started',
    schema: 1,
    app: { name: 'Routelight', version: appVersion, pid: process.pid },
    host: { kind: host.kind, label: host.label, platform: host.platform },
  });
  const rawOutputs = createRawOutputs();
  const record = recordObservations(journal, now);
  const stopping = new AbortController();
  const look = createLook(
    host,
    (observation, run) => {
      if (observation.ending.kind === 'cancelled') return;
      rawOutputs.keep(observation, run.stdout);
      record(observation, run);
    },
    { nextId: observationIds(), signal: stopping.signal },
  );
  const platform = platformOf(host.platform);
  const live = startLiveSession({ host, platform, look, now });
  return {
    host,
    platform,
    look,
    live,
    rawOutputs,
    journal,
    stop: async () => {
      live.stop();
      stopping.abort();
      await host.close();
      void journal.append({ kind: 'session-ended' });
      await journal.close();
    },
  };
}
