import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnosesIn, replayDiagnoses } from '../../electron/diagnosis/replay-diagnoses.ts';
import { documentOf } from '../../electron/diagnosis/run-diagnosis.ts';
import { openHost } from '../../electron/hosts/open-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { platformOf } from '../../electron/platforms/index.ts';
import type { Look } from '../../electron/platforms/platform.ts';
import { openJournal } from '../../electron/sessions/journal.ts';
import { createObservationRecorder } from '../../electron/sessions/observation-recorder.ts';
import { packSession } from '../../electron/sessions/pack-session.ts';
import { stateOfSession } from '../../electron/sessions/session-state.ts';
import { opened } from '../../electron/sessions/testing.ts';
import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { type Question, questionNames } from '../../shared/question.ts';
import { compareSessions } from '../../shared/sessions/compare-sessions.ts';
import { madeUpStart } from '../../shared/sessions/made-up.ts';
import { createInProcessMac } from './in-process-host.ts';
import { macMini } from './mac-mini.mjs';
import { macScenarios } from './scenarios/all-scenarios.ts';
import { lookAtScenario } from './scenarios/look-at-scenario.ts';

/** Enough to have causes of several kinds; every scenario would take a minute. */
const DIAGNOSED = macScenarios.filter((_, at) => at % 12 === 0);

let folder: string;
let packed: string;
let plain: string;
let written: readonly DiagnoseDocument[];
let rowsThen: ReadonlyMap<Question, string>;
let halfwayMs: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-replay-'));
  plain = join(folder, 'session.jsonl');
  packed = join(folder, 'session.routelight');
  await recordSession();
  const session = await opened(plain);
  await packSession(session.session, packed, { session: 'one', appVersion: '0.1.0' });
  await session.close();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A Mac looked at twice, with another address the second time, and some diagnoses. */
async function recordSession(): Promise<void> {
  const mac = createInProcessMac(macMini('15'));
  const journal = openJournal(plain, { now: mac.nowMs });
  const label = mac.host.label;
  void journal.append({ ...madeUpStart, host: { kind: 'local', label, platform: 'darwin' } });
  const look = createLook(mac.host, createObservationRecorder(journal, mac.nowMs).keep, { nextId: observationIds() });
  await readAll(look);
  halfwayMs = mac.nowMs();
  mac.passMs(60_000);
  mac.change((before) => ({ ...before, interfaces: before.interfaces.map(withAlias) }));
  rowsThen = await readAll(look);
  const documents: DiagnoseDocument[] = [];
  for (const scenario of DIAGNOSED) {
    const startedAtMs = mac.nowMs();
    mac.passMs(1_000);
    const run = { host: label, startedAtMs, takenAtMs: mac.nowMs(), firstVerdictAfterMs: null };
    const document = { ...run, case: await lookAtScenario(scenario) };
    void journal.append({ kind: 'diagnosis', run: scenario.id, document });
    documents.push(documentOf(document));
  }
  written = documents;
  await journal.close();
}

type MacInterface = ReturnType<typeof macMini>['interfaces'][number];
const withAlias = (each: MacInterface): MacInterface =>
  each.name === 'en0'
    ? { ...each, addresses: [...each.addresses, { family: 'ipv4', address: '192.168.2.199', prefixLength: 32 }] }
    : each;

async function readAll(look: Look): Promise<ReadonlyMap<Question, string>> {
  const rows = new Map<Question, string>();
  for (const question of questionNames) {
    const reading = await darwin.readers[question](look);
    rows.set(question, JSON.stringify(reading.rows.map(({ row }) => row)));
  }
  return rows;
}

describe('a session replayed', () => {
  it.each(['session.routelight', 'session.jsonl'])('%s: every question answers as it did last', async (name) => {
    const opening = await openHost({ platform: 'linux', toolRoot: null, replay: join(folder, name) });
    if (opening.kind === 'failed') throw new Error(opening.because);
    const { host } = opening;
    expect([host.kind, host.platform]).toEqual(['recorded', 'darwin']);
    const look = createLook(host, () => {}, { nextId: observationIds() });
    expect(platformOf(host.platform)).toBe(darwin);
    expect(await readAll(look)).toEqual(rowsThen);
    await host.close();
  });

  it('gives the same verdicts byte for byte', async () => {
    const replay = await replayDiagnoses(packed);
    if (replay.kind === 'failed') throw new Error(replay.because);
    expect(written.length).toBeGreaterThan(5);
    expect(JSON.stringify(replay.documents, null, 1)).toBe(JSON.stringify(written, null, 1));
    const session = await opened(plain);
    expect(JSON.stringify(await diagnosesIn(session.session))).toBe(JSON.stringify(written));
    await session.close();
  });

  it('differs between two moments by what was changed', async () => {
    const { session, close } = await opened(packed);
    const before = await stateOfSession(session, { session: 'one', atMs: halfwayMs });
    const after = await stateOfSession(session, { session: 'one', atMs: null });
    const { questions, verdicts, successBefore, successAfter } = compareSessions(before, after);
    expect(
      questions.map((each) => (each.kind === 'compared' ? each.differences.map(({ title }) => title) : each)),
    ).toEqual([expect.any(Array), ['alias 192.168.2.199/32 on en0'], []]);
    expect(verdicts.every((each) => each.before === null && each.after !== null)).toBe(true);
    expect([successBefore.runs, successAfter.runs]).toEqual([0, written.length]);
    const same = compareSessions(after, after);
    expect(same.questions.every((each) => each.kind === 'compared' && each.differences.length === 0)).toBe(true);
    await close();
  });

  it('before its beginning has nothing to compare, and says so', async () => {
    const { session, close } = await opened(plain);
    const nothing = await stateOfSession(session, { session: 'one', atMs: 1 });
    const end = await stateOfSession(session, { session: 'one', atMs: null });
    expect(compareSessions(nothing, end).questions.map(({ kind }) => kind)).toEqual(Array(3).fill('not-compared'));
    await close();
  });
});
