import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry, JournalRecord } from '../../shared/journal.ts';
import { compareSessions } from '../../shared/sessions/compare-sessions.ts';
import { madeUpPlan, madeUpReading, madeUpStart } from '../../shared/sessions/made-up.ts';
import { type Journal, openJournal } from './journal.ts';
import { createSizeCheck } from './keep-journal-small.ts';
import { readJournal } from './read-journal.ts';
import { sessionOutputs } from './read-session.ts';
import { recordingOfSession } from './recording-of-session.ts';
import { stateOfSession } from './session-state.ts';
import { opened } from './testing.ts';
import { thinJournal } from './thin-journal.ts';

const MINUTE_MS = 60_000;
const LARGE = 'x'.repeat(2_000);

let base: string;
let journal: Journal;
let nowMs: number;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'routelight-thinning-'));
  nowMs = 0;
  journal = openJournal(join(base, 'sessions', 'one.jsonl'), { now: () => nowMs });
  await append(madeUpStart);
});
afterEach(async () => {
  await journal.close();
  await rm(base, { recursive: true, force: true });
});

const append = async (...entries: readonly JournalEntry[]) => {
  await Promise.all(entries.map(journal.append));
};
const read = async (id: number, text: string) => {
  nowMs += 10 * MINUTE_MS;
  await append(...madeUpReading(`${text} ${LARGE}`, { id: `o${id}`, takenAtMs: nowMs }));
};
const thin = (targetBytes: number) => thinJournal(journal, { targetBytes, now: () => nowMs });
const records = async (): Promise<readonly JournalRecord[]> => (await readJournal(journal.path)).records;
const idsOf = (all: readonly JournalRecord[]) =>
  all.flatMap((each) => (each.kind === 'observation' ? [each.observation.id] : []));

describe('thinJournal', () => {
  it('leaves out readings that nothing rests on, and says how many, where they stood', async () => {
    for (let id = 1; id <= 30; id += 1) {
      await read(id, `text ${id}`);
      if (id === 10) await append({ kind: 'note', note: 'n1', text: 'it was like this' });
      if (id === 20)
        await append({ kind: 'action', action: 'a1', plan: madeUpPlan(), step: { kind: 'intended' } as never });
    }
    const before = await records();
    const outcome = await thin(1);
    expect(outcome).toMatchObject({ kind: 'thinned', leftOut: { readings: 25, everyMs: null } });
    const after = await records();
    expect(idsOf(after)).toEqual(['o1', 'o10', 'o20', 'o21', 'o30']);
    expect(after.filter(({ kind }) => kind === 'thinned')).toMatchObject([{ seq: 4, readings: 25, changes: 0 }]);
    const others = (all: readonly JournalRecord[]) =>
      all.filter(({ kind }) => !['output', 'observation', 'thinned'].includes(kind));
    expect(others(after)).toEqual(others(before));
    expect(after.map(({ seq }) => seq)).toEqual(after.map(({ seq }) => seq).toSorted((a, b) => a - b));
    expect([...sessionOutputs(after).values()].every(({ isWhole }) => isWhole)).toBe(true);
  });

  it('goes on with the session, counts what it leaves out later with what it left out before, and leaves no copy', async () => {
    for (let id = 1; id <= 10; id += 1) await read(id, `text ${id}`);
    await thin(1);
    for (let id = 11; id <= 20; id += 1) await read(id, `text ${id}`);
    const meanwhile = [
      thin(1),
      ...Array.from({ length: 50 }, (_, at) => append({ kind: 'note', note: `n${at}`, text: 'x' })),
    ];
    await Promise.all(meanwhile);
    await read(21, 'after');
    const all = await records();
    expect(all.filter(({ kind }) => kind === 'note')).toHaveLength(50);
    expect(all.filter(({ kind }) => kind === 'thinned')).toMatchObject([{ readings: 18 }]);
    expect(idsOf(all)).toEqual(['o1', 'o20', 'o21']);
    expect(journal.sizeBytes()).toBe((await stat(journal.path)).size);
    expect(await readdir(join(base, 'sessions'))).toEqual(['one.jsonl']);
  });

  it('gives a replay the last text of the command as before', async () => {
    for (let id = 1; id <= 10; id += 1) await read(id, `text ${id}`);
    const answer = async () => {
      const { session, close } = await opened(journal.path);
      const recording = await recordingOfSession(session, null);
      const [first] = (await records()).flatMap((each) =>
        each.kind === 'observation' ? [each.observation.command] : [],
      );
      const found = first === undefined ? null : await recording?.answerTo(first);
      await close();
      return found;
    };
    const before = await answer();
    await thin(1);
    expect(await answer()).toEqual(before);
    expect(before?.stdout.join('')).toContain('text 10');
  });

  it('is said by a comparison of a time of which readings are missing, and not of the end', async () => {
    for (let id = 1; id <= 10; id += 1) await read(id, `text ${id}`);
    await thin(1);
    const { session, close } = await opened(journal.path);
    const at = (atMs: number | null) => stateOfSession(session, { session: 'one', atMs });
    const { remarks } = compareSessions(await at(50 * MINUTE_MS), await at(null));
    await close();
    expect(remarks).toEqual([expect.stringMatching(/^Before: .* 8 older readings .* were left out/)]);
  });

  it('goes on with the file as it is when the copy cannot be written, or nothing would be gained', async () => {
    await read(1, 'only');
    expect(await thin(1)).toEqual({ kind: 'not-thinned', because: 'nothing-to-gain' });
    for (let id = 2; id <= 10; id += 1) await read(id, `text ${id}`);
    const before = await readFile(journal.path, 'utf8');
    await rm(join(base, 'sessions'), { recursive: true });
    await writeFile(join(base, 'sessions'), '');
    expect(await thin(1)).toEqual({ kind: 'not-thinned', because: 'not-written' });
    expect(before).not.toBe('');
  });
});

describe('createSizeCheck', () => {
  it('keeps a session within a quarter of the room that settings.json gives to all', async () => {
    await writeFile(join(base, 'settings.json'), JSON.stringify({ sessions: { keepBytes: 1_200_000 } }));
    const check = createSizeCheck({ journal, folder: join(base, 'sessions'), now: () => nowMs });
    for (let id = 1; id <= 600; id += 1) {
      const written = read(id, `text ${id}`);
      if (id % 20 > 0) continue;
      await written;
      await check();
      expect(journal.sizeBytes()).toBeLessThan(350_000);
    }
    const all = await records();
    const [told] = all.flatMap((each) => (each.kind === 'thinned' ? [each.readings] : []));
    expect(idsOf(all).length + (told ?? 0)).toBe(600);
  });
});
