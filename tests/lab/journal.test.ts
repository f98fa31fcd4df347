import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../electron/sessions/read-journal.ts';
import { sessionOutputs } from '../../electron/sessions/read-session.ts';
import { bundleProgram } from './journal/bundle.ts';

/** 500 for the figure in docs/sessions.md: `ROUTELIGHT_KILL_ROUNDS=500 npm run test:lab -- tests/lab/journal.test.ts`. */
const ROUNDS = Number(process.env.ROUTELIGHT_KILL_ROUNDS ?? 12);
const THINNING_ROUNDS = Math.ceil(ROUNDS / 2);
const MOST_ACKNOWLEDGED_THINNING = 800;
/** Two at a time, so that the disk and the cores have something to do besides. */
const AT_ONCE = 2;
const MOST_ACKNOWLEDGED = 150;
/** A start of Node and a session read back, on a machine that is busy. */
const MOST_MS_A_ROUND = 5_000;

let folder: string;
let writer: string;
let thinner: string;
let filler: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-kill-'));
  writer = await bundleProgram('write-until-killed');
  thinner = await bundleProgram('thin-until-killed');
  filler = await bundleProgram('fill-disk');
});
afterAll(async () => {
  for (const each of [folder, dirname(writer), dirname(thinner), dirname(filler)])
    await rm(each, { recursive: true, force: true });
});

/** Kills a writer once it has acknowledged so many records; everything it acknowledged until it was dead counts. */
async function killAfter(program: string, path: string, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

async function killOnce(round: number): Promise<{ readonly acknowledged: number; readonly isTorn: boolean }> {
  const path = join(folder, `${round}.jsonl`);
  const told = await killAfter(writer, path, 1 + Math.floor(Math.random() * MOST_ACKNOWLEDGED));
  const acknowledged = told.map(Number);
  const { records, unreadLines } = await readJournal(path);
  const there = new Set(records.map(({ seq }) => seq));
  expect(acknowledged.filter((seq) => !there.has(seq))).toEqual([]);
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, at) => at + 1));
  expect(unreadLines.map(({ line }) => line)).toEqual(unreadLines.length === 0 ? [] : [records.length + 1]);
  await rm(path);
  return { acknowledged: acknowledged.length, isTorn: unreadLines.length > 0 };
}

/** Of a session that is thinned all the while: every note, and every reading or its being counted as left out. */
async function killThinningOnce(round: number): Promise<number> {
  const path = join(folder, `thinned-${round}.jsonl`);
  const acknowledged = await killAfter(thinner, path, 400 + Math.floor(Math.random() * MOST_ACKNOWLEDGED_THINNING));
  const { records, unreadLines } = await readJournal(path);
  const notes = new Set(records.flatMap((each) => (each.kind === 'note' ? [each.note] : [])));
  expect(acknowledged.filter((id) => id.startsWith('n') && !notes.has(id))).toEqual([]);
  const readings = records.filter(({ kind }) => kind === 'observation').length;
  const thinned = records.filter((each) => each.kind === 'thinned');
  expect(thinned.length).toBeLessThanOrEqual(1);
  const safe = acknowledged.filter((id) => id.startsWith('o')).length;
  expect(readings + (thinned[0]?.readings ?? 0)).toBeGreaterThanOrEqual(safe);
  const seqs = records.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
  expect([...sessionOutputs(records).values()].every(({ isWhole }) => isWhole)).toBe(true);
  expect(unreadLines.map(({ line }) => line)).toEqual(unreadLines.length === 0 ? [] : [records.length + 1]);
  await rm(path);
  return acknowledged.filter((line) => line === 'thinned').length;
}

describe('the journal', () => {
  it(
    `loses no acknowledged record in ${ROUNDS} kills under load, and tears at most its last line`,
    async () => {
      const outcomes: Awaited<ReturnType<typeof killOnce>>[] = [];
      for (let round = 0; round < ROUNDS; round += AT_ONCE)
        outcomes.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => killOnce(round + at)))));
      const acknowledged = outcomes.reduce((sum, each) => sum + each.acknowledged, 0);
      const torn = outcomes.filter(({ isTorn }) => isTorn).length;
      process.stdout.write(
        `${outcomes.length} kills, ${acknowledged} acknowledged records, 0 lost, ${torn} torn ends\n`,
      );
      expect(outcomes).toHaveLength(Math.ceil(ROUNDS / AT_ONCE) * AT_ONCE);
    },
    ROUNDS * MOST_MS_A_ROUND,
  );

  it(
    `loses nothing but the readings it says were left out in ${THINNING_ROUNDS} kills while it is made smaller`,
    async () => {
      let thinnings = 0;
      for (let round = 0; round < THINNING_ROUNDS; round += AT_ONCE)
        for (const each of await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => killThinningOnce(round + at))))
          thinnings += each;
      expect(thinnings).toBeGreaterThan(0);
    },
    THINNING_ROUNDS * MOST_MS_A_ROUND,
  );

  it('says that the disk is full, goes on, and writes everything in order once there is room', () => {
    const script = 'mount -t tmpfs -o size=512k routelight-lab "$1" && exec "$2" "$3" "$1"';
    const args = ['-m', 'sh', '-c', script, 'sh', folder, process.execPath, filler];
    const { status, stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8', timeout: 30_000 });
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout) as { readonly appended: number; readonly seqs: readonly number[] };
    expect(told).toMatchObject({ areSafe: true, unreadWhileFull: 0, unread: 0, last: 'note' });
    expect(told).toMatchObject({ states: ['failing ENOSPC', 'writing'] });
    expect(told.seqs).toEqual(Array.from({ length: told.appended }, (_, at) => at + 1));
  });
});
