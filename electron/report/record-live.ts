import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { JournalRecord } from '../../shared/journal.ts';
import { questionNames } from '../../shared/question.ts';
import type { DiagnosisTarget } from '../diagnosis/diagnosis-target.ts';
import { recordDiagnosis } from '../diagnosis/record-diagnosis.ts';
import { type RunSettings, runDiagnosis } from '../diagnosis/run-diagnosis.ts';
import type { Host } from '../hosts/host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import { noJournal } from '../sessions/no-journal.ts';
import { createObservationRecorder } from '../sessions/observation-recorder.ts';

export interface LiveSettings extends Pick<RunSettings, 'programs' | 'isDeep' | 'asRoot' | 'reported'> {
  readonly host: Host;
  readonly appVersion: string;
  /** `null` sends nothing: the machine is only read. */
  readonly target: DiagnosisTarget | null;
  readonly now: () => number;
}

/** A session that lasts as long as one reading of every question, and one diagnosis; kept in memory only. */
export async function recordLive(settings: LiveSettings): Promise<readonly JournalRecord[]> {
  const { host, appVersion, target, now, ...asked } = settings;
  const records: JournalRecord[] = [];
  const journal = {
    ...noJournal('a report keeps its session in memory.'),
    append: async (entry: object) => {
      records.push(JournalRecord.parse({ seq: records.length + 1, atMs: now(), ...entry }));
      return true;
    },
  };
  void journal.append({
    kind: 'session-started',
    schema: 1,
    app: { name: 'Routelight', version: appVersion, pid: process.pid },
    host: { kind: host.kind, label: host.label, platform: host.platform },
  });
  const sameOutputs = new Map<string, string>();
  const { keep } = createObservationRecorder(journal, now, (id, recordedAs) => sameOutputs.set(id, recordedAs));
  const look = createLook(host, keep, { nextId: observationIds() });
  const platform = platformOf(host.platform);
  for (const question of questionNames) await platform.readers[question](look);
  const run = (): Promise<DiagnoseDocument | null> =>
    target === null ? Promise.resolve(null) : runDiagnosis(target, { host, platform, look, ...asked }, () => {});
  if (target !== null)
    await recordDiagnosis(journal.append, target, { host, platform, look, ...asked }, run, sameOutputs);
  void journal.append({ kind: 'session-ended' });
  return records;
}
