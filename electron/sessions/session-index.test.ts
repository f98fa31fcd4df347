import { appendFile, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry, JournalRecord } from '../../shared/journal.ts';
import { madeUpReading, madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import { indexSession } from './index-session.ts';
import { recordingOfSession } from './recording-of-session.ts';
import { statSession } from './session-files.ts';
import { indexPath, loadIndex } from './session-index.ts';
import { summarizeSession } from './summarize-session.ts';
import { createSessionsFolder, opened, type SessionsFolder } from './testing.ts';

const COMMANDS = ['a', 'b', 'c'];
const command = (name: string) => ({ file: '/usr/sbin/ip', args: [name] });
/** Over the size from which an index is left behind. */
const LONG = 'x'.repeat(20_000);

/** Readings of three commands in turn, a name and a note. */
const entries: readonly JournalEntry[] = [
  madeUpStart,
  ...Array.from({ length: 60 }, (_, at) =>
    madeUpReading(`text ${at} ${LONG}`, { id: `o${at}`, command: command(COMMANDS[at % 3] ?? ''), takenAtMs: at }),
  ).flat(),
  { kind: 'session-named', name: 'the slow one' },
  { kind: 'note', note: 'n1', text: 'seen' },
];
const records = numberedRecords(entries);

let folder: SessionsFolder;
beforeEach(async () => {
  folder = await createSessionsFolder();
});
afterEach(() => folder.remove());

const summary = async () => {
  const file = await statSession(folder.folder, 'one');
  if (file === null) throw new Error('no session');
  // another time, so that what this process remembers does not answer
  return summarizeSession({ ...file }, { currentId: null, nowMs: 0 });
};
const index = async () => {
  const file = await statSession(folder.folder, 'one');
  const { session, close } = await opened(folder.path('one.jsonl'));
  const whole = file === null ? null : await indexSession(session, file);
  await close();
  return whole;
};
const kept = async () => {
  const { session, close } = await opened(folder.path('one.jsonl'));
  const found = await loadIndex(session.path, session.file);
  await close();
  return found;
};
const answers = async () => {
  const { session, close } = await opened(folder.path('one.jsonl'));
  const recording = await recordingOfSession(session, null);
  const texts = await Promise.all(
    COMMANDS.map(async (name) => (await recording?.answerTo(command(name)))?.stdout.join('').slice(0, 8)),
  );
  await close();
  return texts;
};
const lineOf = (record: JournalRecord) => `${JSON.stringify(record)}\n`;

describe('the index of a session', () => {
  it('says the same as the session wherever it stopped, also within a reading and within a line', async () => {
    const whole = records.map(lineOf).join('');
    await folder.write('one.jsonl', whole);
    const expected = await index();
    expect(await kept()).toEqual(expected);
    for (const cut of [lineOf(records[0] as JournalRecord).length, 1_100_000, whole.length - 30, whole.length - 1]) {
      await rm(indexPath(folder.path('one.jsonl')), { force: true });
      await folder.write('one.jsonl', whole.slice(0, cut));
      await index();
      await appendFile(folder.path('one.jsonl'), whole.slice(cut));
      expect(await index()).toEqual(expected);
    }
  });

  it('answers a replay and the list with what the session has now', async () => {
    await folder.write('one.jsonl', records);
    expect(await answers()).toEqual(['text 57 ', 'text 58 ', 'text 59 ']);
    expect(await summary()).toMatchObject({ name: 'the slow one', counts: { observations: 60, notes: 1 } });
    expect(await kept()).not.toBeNull();
    const more = madeUpReading('anew    ', { id: 'o99', command: command('b') });
    const later = numberedRecords(more).map((each) => ({ ...each, seq: each.seq + 1_000 }));
    await appendFile(folder.path('one.jsonl'), later.map(lineOf).join(''));
    expect(await answers()).toEqual(['text 57 ', 'anew    ', 'text 59 ']);
    expect((await summary()).counts.observations).toBe(61);
  });

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['is cut off', (path) => truncate(indexPath(path), 300)],
    ['is none', (path) => writeFile(indexPath(path), '[1,2')],
    [
      'is of another version',
      async (path) => {
        const text = await readFile(indexPath(path), 'utf8');
        await writeFile(indexPath(path), text.replace('"version":1', '"version":2'));
      },
    ],
    ['is of a session that was made shorter', (path) => truncate(path, 1_050_000)],
    [
      'is of one that was written anew at the same length',
      async (path) => {
        const text = await readFile(path, 'utf8');
        await writeFile(path, text.replaceAll('text 5', 'next 5'));
        await utimes(path, 1, 1);
      },
    ],
  ])('is not believed when it %s', async (_, spoil) => {
    await folder.write('one.jsonl', records);
    await index();
    await spoil(folder.path('one.jsonl'));
    expect(await kept()).toBeNull();
    const { sizeBytes } = await summary();
    expect(sizeBytes).toBe((await stat(folder.path('one.jsonl'))).size);
    expect(await kept()).not.toBeNull();
  });

  it('is not left beside a file that somebody named', async () => {
    const path = await folder.write('one.jsonl', records);
    const { session, close } = await opened(path);
    await indexSession(session, { id: '@file', path, sizeBytes: session.sizeBytes, changedAtMs: 0 });
    await close();
    expect(await kept()).toBeNull();
  });

  it('is given up for the session where it points at other records', async () => {
    await folder.write('one.jsonl', records);
    await index();
    const at = indexPath(folder.path('one.jsonl'));
    const json = JSON.parse(await readFile(at, 'utf8'));
    const [[, one], [, other], [, third]] = json.index.latest.readings;
    [one.observation, other.observation] = [other.observation, one.observation];
    third.outputs = one.outputs;
    await writeFile(at, JSON.stringify(json));
    expect(await kept()).not.toBeNull();
    expect(await answers()).toEqual(['text 57 ', 'text 58 ', 'text 59 ']);
  });
});
