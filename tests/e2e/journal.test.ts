import { readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type JournalReading, readJournal } from '../../electron/sessions/read-journal.ts';
import { JournalRecord } from '../../shared/journal.ts';
import { createPretendMac } from '../mac/create-pretend-mac.ts';
import { openScreen, rowWith, screenTitles } from './app-window.ts';
import { launch } from './launch.ts';
import { ask, during, ip, needsOwnNetwork } from './system.ts';

/** Everything one observation's command printed on stdout, put together again. */
function textOf({ records }: JournalReading, id: string): string {
  return records
    .flatMap((record) =>
      record.kind === 'output' && record.of === id && record.stream === 'stdout' ? [record.text] : [],
    )
    .join('');
}

const observationsIn = ({ records }: JournalReading) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));

test('a session file holds what was read, command line and raw text, and can be read back whole', async () => {
  needsOwnNetwork();
  const launched = await launch();
  const sessions = join(launched.folder, 'data/routelight/sessions');
  const routes = ip('-j', '-4', 'route', 'show', 'table', 'all');
  const prefix = '198.51.100.0/24';
  let routesWithMore = '';
  for (const title of await screenTitles(launched.page)) await openScreen(launched.page, title);
  await openScreen(launched.page, 'Routes');
  await expect(rowWith(launched.page, '0.0.0.0/0')).toHaveCount(1);
  await during(['route', 'add', 'blackhole', prefix], ['route', 'del', prefix], async () => {
    await expect(rowWith(launched.page, prefix)).toHaveCount(1);
    routesWithMore = ip('-j', '-4', 'route', 'show', 'table', 'all');
  });
  await expect(rowWith(launched.page, prefix)).toHaveAttribute('data-mark', 'removed');
  const [file = '', ...others] = readdirSync(sessions).map((name) => join(sessions, name));
  expect(others).toEqual([]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await launched.app.close();

  const journal = await readJournal(file);
  expect(journal.unreadLines).toEqual([]);
  expect(journal.records[0]).toMatchObject({
    kind: 'session-started',
    schema: 1,
    host: { kind: 'local', platform: 'linux' },
  });
  expect(journal.records.at(-1)?.kind).toBe('session-ended');
  expect(journal.records.map(({ seq }) => seq)).toEqual(journal.records.map((_, index) => index + 1));
  const ofRoutes = observationsIn(journal).filter(
    ({ command }) => command.args.join(' ') === '-j -4 route show table all',
  );
  expect(ofRoutes.map(({ id }) => textOf(journal, id))).toEqual([routes, routesWithMore, routes]);
  expect(ofRoutes.every(({ command, isComplete }) => command.file === '/usr/sbin/ip' && isComplete)).toBe(true);
  await launched.close();
});

test('every record is one line that the published schema reads, on a Mac as well', async () => {
  const mac = await createPretendMac({ model: '15' });
  const sessions = join(mac.root, 'sessions');
  const launched = await launch({ env: { ...mac.environment, ROUTELIGHT_SESSIONS: sessions } });
  for (const title of await screenTitles(launched.page)) await openScreen(launched.page, title);
  await openScreen(launched.page, 'Listeners');
  await expect(rowWith(launched.page, '29502').first()).toBeVisible();
  await launched.close();
  const [file = ''] = readdirSync(sessions);
  const lines = readFileSync(join(sessions, file), 'utf8').trimEnd().split('\n');
  const records = lines.map((line) => JournalRecord.parse(JSON.parse(line)));
  const journal = { records, unreadLines: [] };
  const netstat = observationsIn(journal).find(({ command }) => command.args.join(' ') === '-rn');
  expect(netstat).toBeDefined();
  expect(textOf(journal, netstat?.id ?? '')).toBe(ask(join(mac.root, 'usr/sbin/netstat'), '-rn'));
  mac.remove();
});
