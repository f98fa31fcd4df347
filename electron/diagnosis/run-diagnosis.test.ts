import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { DiagnosisEvent as EventSchema } from '../../shared/diagnosis/diagnosis-event.ts';
import { openJournal } from '../sessions/journal.ts';
import { readJournal } from '../sessions/read-journal.ts';
import { readRequest } from './read-request.ts';
import { recordDiagnosis } from './record-diagnosis.ts';
import { replayDiagnoses } from './replay-diagnoses.ts';
import { runDiagnosis } from './run-diagnosis.ts';
import { hungHost, hungLook, type Listening, listenOnLoopback, liveSettings } from './testing.ts';

let folder: string;
let listening: Listening;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-diagnosis-'));
  listening = await listenOnLoopback();
});
afterEach(async () => {
  await listening.stop();
  await rm(folder, { recursive: true, force: true });
});

function targetOf(text: string) {
  const request = readRequest(text, null);
  if (request.kind === 'not-a-target') throw new Error(request.because);
  return request.target;
}
const here = () => targetOf(`127.0.0.1:${listening.port}`);

describe('runDiagnosis', () => {
  it('tells each step, a verdict on the way and the end, all as the page takes them', async () => {
    const events: DiagnosisEvent[] = [];
    const document = await runDiagnosis(here(), liveSettings(), (event) => events.push(event));
    expect(document?.verdict.kind).toBe('healthy');
    for (const event of events) expect(EventSchema.parse(event)).toEqual(event);
    const done = events.flatMap((event) => (event.kind === 'step' && event.state === 'done' ? [event.step] : []));
    expect(done.toSorted()).toEqual(
      ['name', 'route', 'connect', 'neighbor', 'service', 'this-machine', 'comparison'].toSorted(),
    );
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.at(-1)).toBe('done');
    expect(kinds.indexOf('verdict')).toBeLessThan(kinds.lastIndexOf('step'));
  });

  it('knows a closed port of this machine, with the observation behind what it says', async () => {
    const { port } = listening;
    await listening.stop();
    const document = await runDiagnosis(targetOf(`127.0.0.1:${port}`), liveSettings(), () => {});
    expect(document?.verdict.causes[0]?.rule).toBe('server-not-running');
    const observed = document?.steps.flatMap(({ observations }) => observations) ?? [];
    expect(observed.length).toBeGreaterThan(0);
  });

  it('says why of every tool that hangs, waits for none, and calls nothing healthy', async () => {
    const events: DiagnosisEvent[] = [];
    const document = await runDiagnosis(here(), liveSettings(hungHost()), (event) => events.push(event));
    expect(events.some(({ kind }) => kind === 'verdict')).toBe(true);
    expect(document?.verdict.kind).toBe('cannot-tell');
    expect(document?.case.attempts?.[0]?.outcome.kind).toBe('accepted');
    expect(document?.case.notChecked.routes).toMatch(/no answer in/);
    expect(document?.verdict.decidedBy).toContainEqual(expect.objectContaining({ action: 'run-again' }));
  });

  it('does not wait for a reader that is stuck for good', async () => {
    const document = await runDiagnosis(here(), { ...liveSettings(), look: hungLook() }, () => {});
    expect(document?.case).toMatchObject({ routes: null, interfaces: null });
  });

  it('ends at once when it is stopped, and says nothing more', async () => {
    const stop = new AbortController();
    const events: DiagnosisEvent[] = [];
    const running = runDiagnosis(here(), { ...liveSettings(hungHost()), signal: stop.signal }, (event) => {
      events.push(event);
      stop.abort();
    });
    expect(await running).toBeNull();
    expect(events).toHaveLength(1);
  });

  it('walks one step again and keeps the others as they were', async () => {
    const first = await runDiagnosis(here(), liveSettings(), () => {});
    if (first === null) throw new Error('no document');
    const again = await runDiagnosis(
      here(),
      { ...liveSettings(), only: 'service', before: { ...first.case, attempts: first.case.attempts } },
      () => {},
    );
    expect(again?.case.attempts).toEqual(first.case.attempts);
    expect(again?.case.services?.[0]?.kind).toBe('banner');
  });

  it('has no attempts, which is not the same as none looked at, where there is no address', async () => {
    const document = await runDiagnosis(targetOf('nobody.invalid:80'), liveSettings(), () => {});
    expect(document?.case.attempts).toEqual([]);
    const unnamed = await runDiagnosis(targetOf('127.0.0.1'), liveSettings(), () => {});
    expect(unnamed?.case).toMatchObject({ attempts: null, notChecked: { attempts: 'no port was named' } });
  });
});

describe('replay', () => {
  it('gives what --json wrote back byte for byte', async () => {
    const document = await runDiagnosis(here(), liveSettings(), () => {});
    const written = JSON.stringify(document, null, 1);
    const path = join(folder, 'diagnosis.json');
    await writeFile(path, written);
    for (const where of [path, folder]) {
      const replay = await replayDiagnoses(where);
      expect(replay.kind === 'read' && JSON.stringify(replay.documents[0], null, 1)).toBe(written);
    }
  });

  it('finds the runs of a session, which was told of each before it sent anything', async () => {
    const path = join(folder, 'session.jsonl');
    const journal = openJournal(path, { now: () => 7 });
    const settings = liveSettings();
    const run = () => runDiagnosis(here(), settings, () => {});
    const document = await recordDiagnosis(journal.append, here(), settings, run);
    await journal.close();
    expect((await readJournal(path)).records.map(({ kind }) => kind)).toEqual(['diagnosis-started', 'diagnosis']);
    const replay = await replayDiagnoses(path);
    expect(replay.kind === 'read' && JSON.stringify(replay.documents)).toBe(JSON.stringify([document]));
  });

  it('reads a document without the parts of a newer version, and refuses anything else', async () => {
    const document = await runDiagnosis(here(), liveSettings(), () => {});
    const { earlier: _, lastChange: __, ...older } = document?.case ?? {};
    await writeFile(join(folder, 'old.json'), JSON.stringify({ ...document, case: older }));
    expect((await replayDiagnoses(join(folder, 'old.json'))).kind).toBe('read');
    await writeFile(join(folder, 'other.json'), '{"format":"routelight-capture"}');
    expect(await replayDiagnoses(join(folder, 'other.json'))).toMatchObject({ kind: 'failed' });
    expect(await replayDiagnoses(join(folder, 'nowhere'))).toMatchObject({ kind: 'failed' });
  });
});
