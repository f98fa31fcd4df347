import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import afterPack from './after-pack.mjs';
import { findUuids } from './macho-uuid.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const packager = { appInfo: { id: 'dev.routelight.app', productFilename: 'Routelight' } };
const pack = (electronPlatformName) => afterPack({ appOutDir: folder, electronPlatformName, packager });

async function put(path, content) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** The smallest Mach-O file with a UUID: a 64-bit header for arm64 and the one load command, all zeros. */
function program() {
  const file = Buffer.alloc(32 + 24);
  for (const [index, number] of [0xfeedfacf, 0x0100000c, 0, 2, 1, 24].entries()) file.writeUInt32LE(number, 4 * index);
  file.writeUInt32LE(0x1b, 32);
  file.writeUInt32LE(24, 36);
  return file;
}

describe('afterPack', () => {
  it('gives the app and each helper another UUID, and leaves the frameworks alone', async () => {
    const app = 'Routelight.app/Contents/MacOS/Routelight';
    const helper = 'Routelight.app/Contents/Frameworks/Routelight Helper.app/Contents/MacOS/Routelight Helper';
    const framework = 'Routelight.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';
    for (const path of [app, helper, framework]) await put(path, program());
    await pack('darwin');
    const uuids = await Promise.all(
      [app, helper, framework].map(async (path) =>
        findUuids(await readFile(join(folder, path)))[0].uuid.toString('hex'),
      ),
    );
    expect(new Set(uuids).size).toBe(3);
    expect(uuids[2]).toBe('0'.repeat(32));
  });

  it('removes the launcher and the version from a Linux package', async () => {
    await put('resources/app.asar', '');
    await put('resources/app/main.mjs', '');
    await put('version', '33.2.1');
    await pack('linux');
    expect(['resources/app.asar', 'resources/app', 'version'].map((path) => existsSync(join(folder, path)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses to remove the launcher when there is no app to take its place', async () => {
    await put('resources/app/main.mjs', '');
    await expect(pack('linux')).rejects.toThrow('nothing was packaged');
  });
});
