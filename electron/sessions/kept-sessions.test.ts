import { appendFile, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/journal.ts';
import { linesOf, madeUpPlan, madeUpReading, madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import { appendToSession } from './append-to-session.ts';
import { deleteSession } from './delete-session.ts';
import { openJournal } from './journal.ts';
import { listKept } from './list-kept.ts';
import { recordOfSession } from './record-of-session.ts';
import { searchSessions } from './search-sessions.ts';
import { withSession } from './sessions-place.ts';
import { createSessionsFolder, type SessionsFolder } from './testing.ts';
import { tidySessions } from './tidy-sessions.ts';
import { LATEST_PAGE, readTimelinePage } from './timeline-page.ts';

let sessions: SessionsFolder;
beforeEach(async () => {
  sessions = await createSessionsFolder();
});
afterEach(() => sessions.remove());

/** No process has this number: Linux goes to 4,194,304, macOS to 99,999. */
const ENDED = '2026-11-20T10-00-00.000Z-9999999';
const LATER = '2026-11-21T10-00-00.000Z-9999998';
const end = { kind: 'session-ended' } as const;
const write = (id: string, entries: readonly JournalEntry[]) =>
  sessions.write(`${id}.jsonl`, numberedRecords([madeUpStart, ...entries]));
const list = async () => (await listKept(sessions.place, [])).sessions;

describe('listKept', () => {
  it('lists the latest first, with what each holds and how it ended', async () => {
    await write(ENDED, [...madeUpReading('[]'), end]);
    await write(LATER, []);
    const running = `2026-11-22T10-00-00.000Z-${process.pid}`;
    await write(running, []);
    await sessions.write('notes.txt', 'no session');
    expect((await list()).map(({ id, ending }) => [id, ending])).toEqual([
      [running, 'running'],
      [LATER, 'cut-off'],
      [ENDED, 'ended'],
    ]);
    expect((await list())[2]).toMatchObject({ host: { label: 'mini-red' }, counts: { observations: 1, records: 4 } });
  });

  it('takes no session for running that was written before this machine started', async () => {
    const path = await write(`2026-11-22T10-00-00.000Z-${process.pid}`, []);
    await utimes(path, 1, 1);
    expect((await listKept({ ...sessions.place, now: Date.now }, [])).sessions[0]?.ending).toBe('cut-off');
  });

  it('says why a session cannot be read, and counts the lines that are no record', async () => {
    await sessions.write(`${ENDED}.jsonl`, '{"seq":1,"schema":99}\n');
    await sessions.write(`${LATER}.jsonl`, `${linesOf(numberedRecords([madeUpStart]))}torn`);
    expect(await list()).toMatchObject([
      { id: LATER, unreadLines: 1, problem: null },
      { id: ENDED, problem: expect.stringContaining('A newer Routelight wrote this session') },
    ]);
  });

  it('has none in a folder that is not there', async () => {
    expect((await listKept({ ...sessions.place, folder: sessions.path('nowhere') }, [])).sessions).toEqual([]);
  });
});

describe('appendToSession', () => {
  it('writes into a session that ended, also behind a torn line', async () => {
    const path = await write(ENDED, [end]);
    await appendFile(path, '{"seq":3,"at');
    expect(await appendToSession(sessions.place, ENDED, { kind: 'session-named', name: 'one' })).toEqual({
      kind: 'saved',
    });
    expect(await appendToSession(sessions.place, ENDED, { kind: 'note', note: 'n', text: 'x' })).toEqual({
      kind: 'saved',
    });
    expect(await list()).toMatchObject([{ name: 'one', ending: 'ended', unreadLines: 1, counts: { notes: 1 } }]);
    expect((await readFile(path, 'utf8')).trimEnd().split('\n').at(-1)).toContain('"seq":4');
  });

  it('leaves alone what another process writes, what is replayed, and what is not there', async () => {
    const running = `2026-11-22T10-00-00.000Z-${process.pid}`;
    await write(running, []);
    for (const id of [running, '@replayed', 'nowhere'])
      expect((await appendToSession(sessions.place, id, { kind: 'note', note: 'n', text: 'x' })).kind).toBe(
        'not-saved',
      );
  });

  it('says when the journal of this run cannot be written', async () => {
    await writeFile(sessions.path('file'), '');
    const journal = openJournal(join(sessions.path('file'), 'session.jsonl'), { now: () => 7 });
    const place = { ...sessions.place, journal, currentId: 'session' };
    const saved = await appendToSession(place, 'session', { kind: 'note', note: 'n', text: 'x' });
    expect(saved).toMatchObject({ kind: 'not-saved', because: expect.stringContaining('EEXIST') });
    await journal.close();
  });
});

describe('deleteSession', () => {
  it('deletes what ended, and nothing that is written or holds a change that is not settled', async () => {
    const running = `2026-11-22T10-00-00.000Z-${process.pid}`;
    await write(ENDED, [end]);
    await write(running, []);
    await write(LATER, [{ kind: 'action', action: 'a1', plan: madeUpPlan(), step: { kind: 'applied' } }, end]);
    const place = { ...sessions.place, currentId: 'current' };
    expect(await deleteSession(place, ENDED)).toEqual({ kind: 'deleted' });
    for (const id of ['current', running, LATER, ENDED, '@replayed'])
      expect((await deleteSession(place, id)).kind).toBe('not-deleted');
    expect((await list()).map(({ id }) => id)).toEqual([running, LATER]);
  });
});

describe('tidySessions', () => {
  it('removes what the settings beside the folder do not allow', async () => {
    const folder = sessions.path('sessions');
    const place = { ...sessions.place, folder, now: () => 400 * 86_400_000 };
    const journal = openJournal(join(folder, `${ENDED}.jsonl`), { now: () => 1_000 });
    await journal.append(madeUpStart);
    await journal.close();
    expect(await tidySessions({ ...place, now: () => 80 * 86_400_000 })).toEqual([]);
    await sessions.write('settings.json', '{"sessions":{"keepDays":30}}');
    expect(await tidySessions({ ...place, now: () => 80 * 86_400_000 })).toEqual([{ id: ENDED, because: 'old' }]);
    expect((await listKept(place, [])).sessions).toEqual([]);
  });
});

describe('searchSessions', () => {
  it('finds entries of every session whatever their case, the latest first, and stops at its limit', async () => {
    await write(ENDED, [{ kind: 'note', note: 'n1', text: 'the Relay is down' }, end]);
    await write(LATER, [
      { kind: 'note', note: 'n1', text: 'relay up' },
      { kind: 'note', note: 'n2', text: 'RELAY again' },
    ]);
    const titles = async (limit: number) => {
      const { hits, isWhole } = await searchSessions(sessions.place, 'relay', limit);
      return [hits.map(({ entry }) => entry.title), isWhole];
    };
    expect(await titles(9)).toEqual([['RELAY again', 'relay up', 'the Relay is down'], true]);
    expect(await titles(2)).toEqual([['RELAY again', 'relay up'], false]);
  });
});

describe('readTimelinePage', () => {
  const notes = Array.from({ length: 25 }, (_, at) => ({ kind: 'note', note: `n${at}`, text: `note ${at}` }) as const);

  it('pages backwards to the beginning, and each page is oldest first', async () => {
    await write(ENDED, notes);
    const pages = await withSession(sessions.place, ENDED, async ({ session }) => {
      const found: string[][] = [];
      for (let cursor: number | null = session.sizeBytes; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof readTimelinePage>> = await readTimelinePage(session, {
          ...LATEST_PAGE,
          cursor,
          limit: 10,
        });
        found.unshift(page.entries.map(({ title }) => title));
        cursor = page.earlier;
      }
      return found;
    });
    expect(pages).toHaveLength(3);
    expect([...(pages as string[][])].flat().slice(1)).toEqual(notes.map(({ text }) => text));
  });

  it('finds the title of an action that began long before the page', async () => {
    const plan = madeUpPlan();
    await write(ENDED, [
      { kind: 'action', action: 'a1', plan, step: { kind: 'intended' } },
      ...notes,
      { kind: 'action', action: 'a1', plan: null, step: { kind: 'kept' } },
    ]);
    const page = await withSession(sessions.place, ENDED, ({ session }) =>
      readTimelinePage(session, { ...LATEST_PAGE, limit: 1, beforeSeq: null }),
    );
    expect(page).toMatchObject({ entries: [{ title: 'Add 192.168.2.172 to en0: kept' }] });
  });
});

describe('recordOfSession', () => {
  it('gives an observation with its text, and null for what is not there', async () => {
    await write(ENDED, [...madeUpReading('one'), ...madeUpReading('two', { id: 'o2' })]);
    const found = await withSession(sessions.place, ENDED, async ({ session }) => [
      await recordOfSession(session, 5),
      await recordOfSession(session, 99),
    ]);
    expect(found).toMatchObject([{ stdout: 'two', stderr: '', isCut: false, record: { seq: 5 } }, null]);
  });
});
