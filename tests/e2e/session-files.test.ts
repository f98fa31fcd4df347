import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { openScreen, type ShownRow, shownRows } from './app-window.ts';
import { APP_FOLDER, launch } from './launch.ts';
import { processesNaming } from './processes.ts';

/** Rows that fit on the screen below the notice of a recording. */
const COMPARED = 8;
const NAME = 'Relay after the move';
const NOTE = 'The relay was moved to the other shelf.';

let folder: string;
let exported: string;
let mac: PretendMac;
let routesThen: readonly ShownRow[];
let sessionId: string;

const sessionsFolder = () => join(folder, 'sessions');
const kept = () => readdirSync(sessionsFolder());

/** A run on a pretend Mac, with a name and a note, exported. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'routelight-session-'));
  exported = join(folder, 'relay.routelight');
  mac = await createPretendMac({ model: '15' });
  const { page, app, close } = await launch({ env: { ...mac.environment, ROUTELIGHT_SESSIONS: sessionsFolder() } });
  await openScreen(page, 'Routes');
  await expect.poll(async () => (await shownRows(page, 'Routes')).length).toBeGreaterThan(COMPARED);
  routesThen = (await shownRows(page, 'Routes')).slice(0, COMPARED);
  for (const screen of ['Interfaces', 'Listeners']) {
    await openScreen(page, screen);
    // what is closed before it was read is no part of the session
    await expect.poll(async () => (await shownRows(page, screen)).length).toBeGreaterThan(0);
  }
  sessionId = await page.evaluate(
    async () => (await window.api.listSessions({})).sessions.find((each) => each.isCurrent)?.id ?? '',
  );
  const saved = await page.evaluate(
    async ([session, name, text]) => [
      await window.api.nameSession({ session, name }),
      await window.api.saveNote({ session, note: null, text }),
      await window.api.deleteSession({ session }),
    ],
    [sessionId, NAME, NOTE] as const,
  );
  expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'not-deleted']);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, exported);
  const reply = await page.evaluate((session) => window.api.exportSession({ session }), sessionId);
  expect(reply).toMatchObject({ kind: 'exported', path: exported, unreadLines: 0 });
  await close();
});
test.afterAll(() => {
  mac.remove();
  rmSync(folder, { recursive: true });
});

for (const how of ['--replay', 'its name alone']) {
  test(`a session file opened by ${how} shows the machine as it was, and nothing in it can act`, async () => {
    const before = kept();
    const args = how === '--replay' ? ['--replay', exported] : [exported];
    const { page, close } = await launch({ args, env: { ROUTELIGHT_SESSIONS: sessionsFolder() } });
    try {
      await openScreen(page, 'Routes');
      await expect(page.getByText('This is a recording, not this machine.')).toBeVisible();
      await expect.poll(async () => (await shownRows(page, 'Routes')).slice(0, COMPARED)).toEqual(routesThen);
      await openScreen(page, 'Sessions');
      for (const text of [`Session named “${NAME}”`, NOTE]) await expect(page.getByText(text).first()).toBeVisible();
      const tried = await page.evaluate(async () => [
        await window.api.saveNote({ session: '@replayed', note: null, text: 'x' }),
        await window.api.deleteSession({ session: '@replayed' }),
        await window.api.planAction({
          ...{
            request: {
              kind: 'add-alias',
              interfaceName: 'en0',
              family: 'ipv4',
              address: '192.168.2.199',
              prefixLength: 32,
            },
          },
          trialSeconds: 120,
        }),
        (await window.api.describeApp({})).journal,
      ]);
      expect(tried.map(({ kind }) => kind)).toEqual(['not-saved', 'not-deleted', 'refused', 'off']);
      expect(await page.evaluate(async () => (await window.api.listSessions({})).sessions[0])).toMatchObject({
        ...{ id: '@replayed', name: NAME, host: { platform: 'darwin' }, problem: null },
      });
    } finally {
      await close();
    }
    expect(kept()).toEqual(before);
  });
}

test('a kept session is replayed by an app of its own, and an exported one can be imported once', async () => {
  const { page, app, close } = await launch({ env: { ROUTELIGHT_SESSIONS: sessionsFolder() } });
  const path = join(sessionsFolder(), `${sessionId}.jsonl`);
  // Chromium writes its command line anew, as one word
  const replays = () => processesNaming(path).filter(({ words }) => words.join(' ').includes('--replay'));
  try {
    expect(await page.evaluate((session) => window.api.replaySession({ session }), sessionId)).toEqual({
      kind: 'started',
    });
    await expect.poll(() => replays().length).toBeGreaterThan(0);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, exported);
    const imported = await page.evaluate(async () => [
      await window.api.importSession({}),
      await window.api.importSession({}),
    ]);
    expect(imported[0]).toMatchObject({ kind: 'imported', problems: [] });
    expect(imported[1]).toEqual(imported[0]);
    expect(kept().filter((name) => name.includes('-imported.'))).toHaveLength(1);
  } finally {
    for (const { pid } of replays()) process.kill(pid, 'SIGKILL');
    await close();
  }
});

test('the command line lists, shows, exports and compares what the app kept', () => {
  const routelight = (...args: string[]) =>
    execFileSync(process.execPath, [join(APP_FOLDER, 'out/main/cli.js'), 'session', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ROUTELIGHT_SESSIONS: sessionsFolder() },
    });
  expect(routelight('list')).toContain(NAME);
  expect(routelight('show', sessionId, '--kind', 'note')).toContain(NOTE);
  const again = join(folder, 'again.routelight');
  expect(routelight('export', sessionId, again)).toContain(again);
  expect(readFileSync(again).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  const comparison = JSON.parse(routelight('compare', sessionId, again, '--json')) as {
    readonly verdicts: readonly unknown[];
  };
  expect(comparison.verdicts).toEqual([]);
});
