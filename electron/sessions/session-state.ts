import { describeProblem } from '../../shared/observation-text.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { DiagnosisThen, RowsThen, SessionState } from '../../shared/sessions/compare-sessions.ts';
import { verdictTitle } from '../../shared/sessions/timeline.ts';
import { diagnosesIn } from '../diagnosis/replay-diagnoses.ts';
import { createRecordedHost } from '../hosts/recorded-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import type { Reading } from '../platforms/platform.ts';
import type { OpenSession } from './open-session.ts';
import { recordingOfSession } from './recording-of-session.ts';

/** A session as it stood at a moment: its last texts until then, read again by the parsers of this version. */
export async function stateOfSession(session: OpenSession, moment: SessionState['moment']): Promise<SessionState> {
  const diagnoses = await diagnosesUntil(session, moment.atMs);
  const recording = await recordingOfSession(session, moment.atMs);
  if (recording === null) return { moment, diagnoses, ...nothingRead };
  const host = createRecordedHost(recording);
  const look = createLook(host, () => {}, { nextId: observationIds() });
  const { readers } = platformOf(host.platform);
  return {
    moment,
    diagnoses,
    routes: rowsThen(await readers.routes(look)),
    interfaces: rowsThen(await readers.interfaces(look)),
    listeners: rowsThen(await readers.listeners(look)),
  };
}

const notRead = { kind: 'not-read', because: 'the session had not begun, or does not say on which machine.' } as const;
const nothingRead = { routes: notRead, interfaces: notRead, listeners: notRead };

function rowsThen<Row>({ rows, observations }: Reading<Row>): RowsThen<Row> {
  if (completenessOf(observations) !== 'failed') return { kind: 'read', rows: rows.map(({ row }) => row) };
  const [problem = 'it was not looked at.'] = observations.flatMap((each) => describeProblem(each) ?? []);
  return { kind: 'not-read', because: problem };
}

async function diagnosesUntil(session: OpenSession, atMs: number | null): Promise<readonly DiagnosisThen[]> {
  const documents = await diagnosesIn(session);
  return documents
    .filter(({ takenAtMs }) => atMs === null || takenAtMs <= atMs)
    .map(({ takenAtMs, case: given, verdict }) => ({
      ...{ target: given.target.text, atMs: takenAtMs, kind: verdict.kind, title: verdictTitle(verdict) },
    }));
}
