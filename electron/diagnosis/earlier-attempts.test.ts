import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal } from '../sessions/journal.ts';
import { sessionFileName } from '../sessions/session-folder.ts';
import { readEarlierAttempts } from './earlier-attempts.ts';
import { readRequest } from './read-request.ts';
import { recordDiagnosis } from './record-diagnosis.ts';
import { runDiagnosis } from './run-diagnosis.ts';
import { type Listening, listenOnLoopback, liveSettings } from './testing.ts';

let folder: string;
let listening: Listening;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-earlier-'));
  listening = await listenOnLoopback();
});
afterEach(async () => {
  await listening.stop();
  await rm(folder, { recursive: true, force: true });
});
const never = new AbortController().signal;

it('finds what an earlier session connected to, of the same target only', async () => {
  const request = readRequest(`127.0.0.1:${listening.port}`, null);
  if (request.kind === 'not-a-target') throw new Error(request.because);
  const journal = openJournal(join(folder, sessionFileName(1_795_000_000_000, 7)), { now: () => 7 });
  await journal.append({
    ...{ kind: 'session-started', schema: 1, app: { name: 'Routelight', version: '1', pid: 7 } },
    host: { kind: 'local', label: 'mini-red', platform: 'linux' },
  });
  const settings = liveSettings();
  await recordDiagnosis(journal.append, request.target, settings, () =>
    runDiagnosis(request.target, settings, () => {}),
  );
  await journal.close();
  const wanted = { host: '127.0.0.1', port: listening.port };
  expect(await readEarlierAttempts(folder, wanted, never)).toMatchObject([
    { program: 'routelight', address: '127.0.0.1', port: listening.port, isAnswered: true },
  ]);
  expect(await readEarlierAttempts(folder, { ...wanted, port: 9 }, never)).toEqual([]);
});

it('knows nothing where no session is kept', async () => {
  expect(await readEarlierAttempts(join(folder, 'nowhere'), { host: 'mini-red', port: 9 }, never)).toEqual([]);
});
