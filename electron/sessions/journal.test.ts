import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalState } from '../../shared/channels/app-channels.ts';
import { openJournal } from './journal.ts';
import { readJournal } from './read-journal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ended = { kind: 'session-ended' } as const;
const output = (text: string) => ({ kind: 'output', of: 'o1', stream: 'stdout', text }) as const;

describe('openJournal', () => {
  it('has every acknowledged record on the disk, numbered in order', async () => {
    const path = join(folder, 'deep', 'session.jsonl');
    const journal = openJournal(path, { now: () => 7 });
    const isSafe = await Promise.all(Array.from({ length: 300 }, (_, at) => journal.append(output(`line ${at}\n`))));
    expect(isSafe.every(Boolean)).toBe(true);
    const { records, unreadLines } = await readJournal(path);
    expect(unreadLines).toEqual([]);
    expect(records.map(({ seq }) => seq)).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
    await journal.close();
  });

  it('reads a session whose last line was torn by a crash', async () => {
    const path = join(folder, 'torn.jsonl');
    const journal = openJournal(path, { now: () => 7 });
    await journal.append(output('whole'));
    await journal.close();
    await writeFile(path, `${await readFile(path, 'utf8')}{"seq":2,"atMs":7,"kind":"out`);
    const { records, unreadLines } = await readJournal(path);
    expect(records).toHaveLength(1);
    expect(unreadLines).toMatchObject([{ line: 2 }]);
  });

  it('says that it fails when the folder cannot be made, and refuses nothing meanwhile', async () => {
    await writeFile(join(folder, 'file'), '');
    const journal = openJournal(join(folder, 'file', 'deep', 'session.jsonl'), { now: () => 7 });
    const failing = new Promise<JournalState>((resolve) => journal.onState(resolve));
    const written = journal.append(ended);
    expect(await failing).toMatchObject({ kind: 'failing', errno: 'ENOTDIR', unwritten: 1 });
    await journal.close();
    expect(await written).toBe(false);
  });

  it('never overwrites a file that is there', async () => {
    const path = join(folder, 'there.jsonl');
    await writeFile(path, 'somebody else’s');
    const journal = openJournal(path, { now: () => 7 });
    const failing = new Promise<JournalState>((resolve) => journal.onState(resolve));
    void journal.append(ended);
    expect(await failing).toMatchObject({ errno: 'EEXIST' });
    await journal.close();
    expect(await readFile(path, 'utf8')).toBe('somebody else’s');
  });
});
