import { describeProblem } from '../../shared/observation-text.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { DiagnosisThen, RowsThen, SessionState } from '../../shared/sessions/compare-sessions.ts';
import { Thinned } from '../../shared/sessions/thinned.ts';
import { verdictTitle } from '../../shared/sessions/timeline.ts';
import { diagnosesIn } from '../diagnosis/replay-diagnoses.ts';
import { createRecordedHost } from '../hosts/recorded-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import type { Reading } from '../platforms/platform.ts';
import { glance } from './glance.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import { recordingOfSession } from './recording-of-session.ts';

/** A session as it stood at a moment: its last texts until then, read again by the parsers of this version. */
export async function stateOfSession(session: OpenSession, moment: SessionState['moment']): Promise<SessionState> {
  const diagnoses = await diagnosesUntil(session, moment.atMs);
  const leftOut = moment.atMs === null ? null : await leftOutUntil(session, moment.atMs);
  const recording = await recordingOfSession(session, moment.atMs);
  if (recording === null) return { moment, diagnoses, leftOut, ...nothingRead };
  const host = createRecordedHost(recording);
  const look = createLook(host, () => {}, { nextId: observationIds() });
  const { readers } = platformOf(host.platform);
  return {
    ...{ moment, diagnoses, leftOut },
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

/** What was left out before that moment; the end of a session has all its last readings. */
async function leftOutUntil(session: OpenSession, atMs: number): Promise<Thinned | null> {
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const record = glance(line.bytes, session.schema)?.kind === 'thinned' ? session.read(line) : null;
      if (record?.kind === 'thinned')
        return record.atMs <= atMs && atMs <= record.untilMs ? Thinned.parse(record) : null;
    }
  return null;
}

async function diagnosesUntil(session: OpenSession, atMs: number | null): Promise<readonly DiagnosisThen[]> {
  const documents = await diagnosesIn(session);
  return documents
    .filter(({ takenAtMs }) => atMs === null || takenAtMs <= atMs)
    .map(({ takenAtMs, case: given, verdict }) => ({
      ...{ target: given.target.text, atMs: takenAtMs, kind: verdict.kind, title: verdictTitle(verdict) },
    }));
}
