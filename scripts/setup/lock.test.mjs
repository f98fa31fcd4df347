import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('withLock', () => {
  it('never lets two work at once, tells those that wait, and leaves nothing behind', async () => {
    let working = 0;
    let waiting = 0;
    const onWait = () => {
      waiting += 1;
    };
    const work = async () => {
      working += 1;
      expect(working).toBe(1);
      await new Promise(setImmediate);
      working -= 1;
    };
    await Promise.all(
      Array.from({ length: 5 }, () => withLock(join(folder, 'lock'), work, { renewEveryMs: 40, onWait })),
    );
    expect([waiting, await readdir(folder)]).toEqual([4, []]);
  });

  it('takes over from a holder that was killed', async () => {
    await mkdir(join(folder, 'lock'));
    await utimes(join(folder, 'lock'), new Date(0), new Date(0));
    expect(await withLock(join(folder, 'lock'), async () => 'done', { onWait: () => {} })).toBe('done');
  });

  it('is given back when the work fails', async () => {
    const failing = withLock(join(folder, 'lock'), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });
});
