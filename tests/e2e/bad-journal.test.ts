import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readJournal } from '../../electron/sessions/read-journal.ts';
import { openScreen, rowWith } from './app-window.ts';
import { launch } from './launch.ts';
import { during, needsOwnNetwork } from './system.ts';

/** A very small disk, since a full one and a read-only one stop root too. */
function mountSmallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'routelight-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'routelight-e2e', folder]);
  return {
    folder,
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

let disk: ReturnType<typeof mountSmallDisk>;
test.beforeEach(() => {
  needsOwnNetwork(); // root on Linux, who may mount too
  disk = mountSmallDisk();
});
test.afterEach(() => disk?.remove());

test('with a read-only session folder the app says so and goes on', async () => {
  disk.makeReadOnly();
  const { page, close } = await launch({ env: { ROUTELIGHT_SESSIONS: join(disk.folder, 'sessions') } });
  try {
    const banner = page.getByRole('alert');
    await expect(banner).toContainText('The session journal cannot be written.');
    await expect(banner).toContainText(`The system said EROFS for ${disk.folder}`);
    await openScreen(page, 'Routes');
    await expect(rowWith(page, '0.0.0.0/0')).toHaveCount(1);
    await during(['route', 'add', 'blackhole', '198.51.100.0/24'], ['route', 'del', '198.51.100.0/24'], async () => {
      await expect(rowWith(page, '198.51.100.0/24')).toHaveAttribute('data-mark', 'added');
    });
  } finally {
    await close();
  }
});

test('with a full disk the app says so, and writes everything once there is room', async () => {
  const filler = join(disk.folder, 'filler');
  writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024 - 16 * 1024)); // leaves room for the first records only
  const sessions = join(disk.folder, 'sessions');
  const { page, close } = await launch({ env: { ROUTELIGHT_SESSIONS: sessions } });
  try {
    for (const title of ['Routes', 'Interfaces', 'Listeners']) await openScreen(page, title);
    const banner = page.getByRole('alert');
    for (let fresh = 0; fresh < 40 && !(await banner.isVisible()); fresh += 1) await addAndDelete(page, fresh);
    await expect(banner).toContainText('The system said ENOSPC');
    await expect(rowWith(page, '0.0.0.0/0')).toHaveCount(1);
    rmSync(filler);
    await expect(banner).toHaveCount(0);
  } finally {
    await close();
  }
  const [file = ''] = readdirSync(sessions);
  const { records, unreadLines } = await readJournal(join(sessions, file));
  expect(unreadLines).toEqual([]);
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
  expect(records.at(-1)?.kind).toBe('session-ended');
});

/** A change that fills the journal with another whole table. */
async function addAndDelete(page: Awaited<ReturnType<typeof launch>>['page'], fresh: number): Promise<void> {
  await openScreen(page, 'Routes');
  const prefix = `198.51.100.${fresh}/32`;
  await during(['route', 'add', 'blackhole', prefix], ['route', 'del', prefix], async () => {
    await expect(rowWith(page, prefix)).toHaveCount(1);
  });
}
