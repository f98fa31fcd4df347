import { join } from 'node:path';
import { LoggedQuestion } from '../shared/change-entry.ts';
import { restsOnReadings } from '../shared/sessions/rests-on-readings.ts';
import type { AppSettings } from './app-settings.ts';
import type { Host } from './hosts/host.ts';
import { type ChangeLog, createChangeLog } from './live/change-log.ts';
import { type LiveSession, startLiveSession } from './live/live-session.ts';
import { createLook, type KeepObservation, observationIds } from './observations/look.ts';
import { createRawOutputs, type RawOutputs } from './observations/raw-outputs.ts';
import { platformOf } from './platforms/index.ts';
import type { Look, Platform } from './platforms/platform.ts';
import { type Journal, openJournal } from './sessions/journal.ts';
import { noJournal } from './sessions/no-journal.ts';
import { createObservationRecorder } from './sessions/observation-recorder.ts';
import type { SessionOfFile } from './sessions/open-session-file.ts';
import { sessionFileName, sessionFolder } from './sessions/session-folder.ts';
import { createTimelineLog, type TimelineLog } from './sessions/timeline-log.ts';

/** One run of the app looking at one host: its journal, its raw outputs and its live readings. */
export interface Looking {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  readonly live: LiveSession;
  readonly changes: ChangeLog;
  readonly rawOutputs: RawOutputs;
  readonly journal: Journal;
  /** Observations that have no record of their own, and the one whose text was the same. */
  readonly sameOutputs: ReadonlyMap<string, string>;
  /** What happened in this session. */
  readonly timeline: TimelineLog;
  /** The folder that sessions are kept in. */
  readonly sessionFolder: string;
  /** The session that is replayed; `null` unless the app was started on one. */
  readonly replayed: SessionOfFile | null;
  readonly stop: () => Promise<void>;
}

export interface LookingSettings extends Pick<AppSettings, 'platform'> {
  readonly host: Host;
  readonly appVersion: string;
  readonly replayed: SessionOfFile | null;
}

export function startLooking({ host, platform: ownPlatform, appVersion, replayed }: LookingSettings): Looking {
  const now = Date.now;
  const folder = sessionFolder(ownPlatform, process.env);
  const journal =
    replayed === null
      ? openJournal(join(folder, sessionFileName(now(), process.pid)), { now })
      : noJournal('this is the recording of a session, and nothing new happens in it.');
  const timeline = createTimelineLog(journal);
  void journal.append({
    kind: 'session-started',
    schema: 1,
    app: { name: 'Routelight', version: appVersion, pid: process.pid },
    host: { kind: host.kind, label: host.label, platform: host.platform },
  });
  const rawOutputs = createRawOutputs();
  const sameOutputs = new Map<string, string>();
  const recorder = createObservationRecorder(journal, now, (id, recordedAs) => keepLast(sameOutputs, id, recordedAs));
  const stopping = new AbortController();
  const ids = { nextId: observationIds(), signal: stopping.signal };
  const lookKeeping = (record: KeepObservation) =>
    createLook(
      host,
      (observation, run) => {
        if (observation.ending.kind === 'cancelled') return;
        rawOutputs.keep(observation, run.stdout);
        record(observation, run);
      },
      ids,
    );
  const look = lookKeeping(recorder.keep);
  const platform = platformOf(host.platform);
  const changes = createChangeLog({ now });
  changes.onEntries((entries) => {
    recorder.writeHeld();
    for (const { question, change, title } of entries) void journal.append({ kind: 'change', question, change, title });
  });
  const live = startLiveSession({
    ...{ host, platform, look: lookKeeping(recorder.keepPolled), now, followed: LoggedQuestion.options },
    onDifference: changes.note,
  });
  const dueTimer = setInterval(recorder.writeDue, WRITE_DUE_MS).unref();
  // the readings before it, but not before its number is given out
  journal.onRecord(({ kind }) => restsOnReadings(kind) && queueMicrotask(recorder.writeAll));
  return {
    host,
    platform,
    look,
    live,
    changes,
    rawOutputs,
    journal,
    sameOutputs,
    timeline,
    sessionFolder: folder,
    replayed,
    stop: async () => {
      live.stop();
      stopping.abort();
      clearInterval(dueTimer);
      await host.close();
      recorder.writeAll();
      void journal.append({ kind: 'session-ended' });
      await journal.close();
    },
  };
}

const WRITE_DUE_MS = 30_000;

/** As many as a diagnosis can cite, with all that was polled meanwhile. */
const MOST_SAME_OUTPUTS = 10_000;

function keepLast(kept: Map<string, string>, id: string, recordedAs: string): void {
  kept.set(id, recordedAs);
  const [oldest] = kept.keys();
  if (kept.size > MOST_SAME_OUTPUTS && oldest !== undefined) kept.delete(oldest);
}
