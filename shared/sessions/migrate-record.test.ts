import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOURNAL_SCHEMA, JournalRecord } from '../journal.ts';
import { madeUpReading, madeUpStart, numberedRecords } from './made-up.ts';
import { readRecordLine, schemaOf, whyNotRead } from './migrate-record.ts';

/** As the version before the first release wrote it. */
const VERSION_0 = [
  '{"seq":1,"at":"2026-09-01T10:00:00.000Z","kind":"session-started","schema":0,"app":"Routelight 0.0.9","pid":12,"host":"mini-red","platform":"darwin"}',
  '{"seq":2,"at":"2026-09-01T10:00:01.000Z","kind":"output","of":"o1","stream":"stdout","text":"Routing tables\\n"}',
  '{"seq":3,"at":"2026-09-01T10:00:01.500Z","kind":"observation","observation":{"id":"o1","host":"mini-red","tool":"darwin-netstat-routes","command":{"file":"/usr/sbin/netstat","args":["-rn"]},"takenAtMs":1788256801000,"durationMs":12,"ending":{"kind":"exited","code":0},"rowCount":0,"unreadLines":[{"line":1,"text":"x"}],"stdoutBytes":15,"stderr":"","isComplete":true}}',
  '{"seq":4,"at":"2026-09-01T10:00:02.000Z","kind":"session-ended"}',
];

describe('readRecordLine', () => {
  it('reads a session of version 0 as records of today', () => {
    const schema = schemaOf(VERSION_0[0] ?? '');
    const records = VERSION_0.map((line) => readRecordLine(line, schema));
    expect(schema).toBe(0);
    expect(whyNotRead(schema)).toBeNull();
    expect(records.map((record) => JournalRecord.safeParse(record).success)).toEqual([true, true, true, true]);
    expect(records[0]).toMatchObject({
      atMs: Date.parse('2026-09-01T10:00:00.000Z'),
      schema: 1,
      app: { name: 'Routelight', version: '0.0.9', pid: 12 },
      host: { kind: 'local', label: 'mini-red', platform: 'darwin' },
    });
    expect(records[2]).toMatchObject({ observation: { unreadCount: 1 } });
  });

  it('refuses a newer version with a sentence', () => {
    expect(whyNotRead(JOURNAL_SCHEMA + 1)).toBe(
      `A newer Routelight wrote this session (format ${JOURNAL_SCHEMA + 1}); this one reads formats up to ${JOURNAL_SCHEMA}.`,
    );
  });

  it('takes a first line that names no version for one of its own', () => {
    expect(['', '{', '[]', 'null', '{"schema":"1"}', '{"schema":1.5}'].map(schemaOf)).toEqual(Array(6).fill(1));
  });

  it('reads back every record, and never throws on any text of any version', () => {
    for (const record of numberedRecords([madeUpStart, ...madeUpReading('[]\u0000\ud800')]))
      expect(readRecordLine(JSON.stringify(record))).toEqual(record);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.integer({ min: 0, max: 1 }), (text, schema) => {
        expect(['unread', 'output', 'note']).toContain(readRecordLine(text, schema).kind);
      }),
    );
  });
});
