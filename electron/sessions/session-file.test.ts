import { readFile, stat } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/journal.ts';
import { linesOf, madeUpReading, madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import { SessionManifest } from '../../shared/sessions/session-manifest.ts';
import { importSession } from './import-session.ts';
import { openSessionFile } from './open-session-file.ts';
import { packSession } from './pack-session.ts';
import { readSession, sessionOutputs } from './read-session.ts';
import { createSessionsFolder, opened, type SessionsFolder } from './testing.ts';

let sessions: SessionsFolder;
beforeAll(async () => {
  sessions = await createSessionsFolder();
});
afterAll(() => sessions.remove());

const settings = { session: 's1', appVersion: '0.1.0' };
const hostile = 'line\nbreak\u0000\u001b[2J\u202e "},{" \ud83d';
const entries: readonly JournalEntry[] = [
  madeUpStart,
  ...madeUpReading(hostile),
  { kind: 'note', note: 'n1', text: hostile },
  { kind: 'session-named', name: 'the relay' },
];
const records = numberedRecords(entries);

async function pack(content: readonly (typeof records)[number][] | string, name = 'packed.routelight') {
  const plain = await opened(await sessions.write('plain.jsonl', content));
  const packed = await packSession(plain.session, sessions.path(name), settings);
  await plain.close();
  return packed;
}

describe('a .routelight file', () => {
  it('holds a manifest and gives back every record as it was', async () => {
    expect(await pack(records)).toMatchObject({ kind: 'packed', recordCount: 5, unreadLines: 0 });
    const path = sessions.path('packed.routelight');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [first = ''] = gunzipSync(await readFile(path))
      .toString('utf8')
      .split('\n');
    expect(SessionManifest.parse(JSON.parse(first))).toMatchObject({ name: 'the relay', recordCount: 5, schema: 1 });
    const reading = await readSession(path, sessions.folder);
    expect(reading).toMatchObject({ kind: 'read', unreadLines: [], problems: [] });
    if (reading.kind === 'read') expect(reading.records).toEqual(records);
  });

  it('leaves out what is no record, and counts it', async () => {
    expect(await pack(`${linesOf(records)}{"seq":6,"atMs":1,"ki`)).toMatchObject({ recordCount: 5, unreadLines: 1 });
    const packed = await opened(sessions.path('packed.routelight'));
    expect(packed.problems).toEqual([]);
    await packed.close();
  });

  it('gives what is there of one that ends too early, anywhere after its manifest, and says so', async () => {
    await pack(
      numberedRecords([
        madeUpStart,
        ...Array.from({ length: 400 }, (_, at) => madeUpReading(`${at} ${Math.sin(at)}`, { id: `o${at}` })).flat(),
      ]),
    );
    const whole = await readFile(sessions.path('packed.routelight'));
    for (const share of [0.5, 0.9, 0.99]) {
      const path = await sessions.write('short.routelight', whole.subarray(0, Math.floor(whole.length * share)));
      const reading = await readSession(path, sessions.folder);
      if (reading.kind === 'failed') throw new Error(reading.because);
      expect(reading.problems[0]).toMatch(/^The file ends too early: \d+ of 801 records are there\.$/);
      expect(reading.records.length).toBeGreaterThan(801 * share * 0.6);
    }
  });

  it('says that one was changed after it was written', async () => {
    await pack(records);
    const text = gunzipSync(await readFile(sessions.path('packed.routelight'))).toString('utf8');
    const path = await sessions.write('changed.routelight', gzipSync(text.replace('the relay"}\n', 'the rebay"}\n')));
    const reading = await readSession(path, sessions.folder);
    expect(reading).toMatchObject({ kind: 'read', problems: [expect.stringContaining('checksum is another')] });
  });

  it('is refused with a sentence when it is a bomb, of a newer format, or none of ours', async () => {
    const manifest =
      gunzipSync(await readFile(sessions.path('packed.routelight')))
        .toString('utf8')
        .split('\n')[0] ?? '';
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${manifest}\n`), Buffer.alloc(64 * 1024 * 1024)]));
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [bomb, /unpacks to far more than a session holds/],
      [gzipSync(Buffer.alloc(1024 * 1024)), /its first line is no manifest/],
      [gzipSync('{"format":"routelight-session","version":2}\n'), /newer Routelight/],
      [gzipSync('{"format":"routelight-session","version":1}\n'), /no proper schema/],
      [gzipSync('{"a":1}\n'), /its first line is no manifest/],
      [gzipSync(''), /it has no manifest/],
      [gzipSync(manifest), /it has no manifest/],
      [Buffer.from([0x1f, 0x8b, 8]), /it has no manifest/],
    ];
    for (const [bytes, because] of cases) {
      const opening = await openSessionFile(await sessions.write('bad.routelight', bytes));
      expect(opening).toMatchObject({ kind: 'failed', because: expect.stringMatching(because) });
    }
    expect(await openSessionFile(sessions.folder)).toMatchObject({ kind: 'failed' });
    expect(await openSessionFile('/dev/zero')).toMatchObject({ kind: 'failed', because: '/dev/zero is no file.' });
    expect(await openSessionFile(sessions.path('nowhere'))).toMatchObject({ kind: 'failed' });
  });

  it('never makes a reader throw, whatever its bytes are', async () => {
    await pack(records);
    const packed = await readFile(sessions.path('packed.routelight'));
    const damaged = fc.tuple(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const copy = Buffer.from(packed);
      copy[at] = (copy[at] ?? 0) ^ by;
      return copy;
    });
    const lines = fc
      .array(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...linesOf(records).split('\n'))))
      .map((all) => Buffer.from(all.join('\n')));
    const any = fc.oneof(
      damaged,
      lines,
      lines.map((bytes) => gzipSync(bytes)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        const path = await sessions.write('any.routelight', bytes);
        const reading = await readSession(path, sessions.folder);
        if (reading.kind === 'read') sessionOutputs(reading.records);
        else expect(reading.because).not.toBe('');
        expect(['imported', 'failed']).toContain((await importSession(path, sessions.path('imported'))).kind);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('importSession', () => {
  it('keeps a copy once, packed or plain, and migrates an old one', async () => {
    await pack(records);
    const folder = sessions.path('kept');
    const first = await importSession(sessions.path('packed.routelight'), folder);
    const again = await importSession(sessions.path('plain.jsonl'), folder);
    expect(first).toEqual(again);
    expect(first).toMatchObject({
      kind: 'imported',
      session: expect.stringMatching(/^1970-01-01T00-00-01\.000Z-imported\.[0-9a-f]{8}$/),
      problems: [],
    });
    if (first.kind !== 'imported') return;
    expect(await readFile(`${folder}/${first.session}.jsonl`, 'utf8')).toBe(linesOf(records));
  });

  it('says what could not be read of one, and refuses what has no beginning', async () => {
    const torn = await sessions.write('torn.jsonl', `${linesOf(records)}torn`);
    expect(await importSession(torn, sessions.path('kept'))).toMatchObject({
      problems: ['1 line of it could not be read and was left out.'],
    });
    const none = await sessions.write('none.jsonl', 'nothing\n');
    expect(await importSession(none, sessions.path('kept'))).toMatchObject({ kind: 'failed' });
  });
});

describe('sessionOutputs', () => {
  it('puts an output together again, and knows when a piece is missing', () => {
    const pieces: readonly JournalEntry[] = [
      { kind: 'output', of: 'o1', stream: 'stdout', text: 'ab' },
      { kind: 'output', of: 'o1', stream: 'stdout', text: 'cd' },
      { kind: 'output', of: 'o1', stream: 'stderr', text: 'e' },
      ...madeUpReading('', { id: 'o1', stdoutBytes: 4 }).slice(1),
    ];
    const outputs = (given: readonly JournalEntry[]) => sessionOutputs(numberedRecords(given)).get('o1');
    expect(outputs(pieces)).toMatchObject({ stdout: 'abcd', stderr: 'e', isWhole: true });
    expect(outputs(pieces.slice(1))).toMatchObject({ stdout: 'cd', isWhole: false });
  });
});
