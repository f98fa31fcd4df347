import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/journal.ts';
import { madeUpObservation, madeUpReading, madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import { readRecordLine } from '../../shared/sessions/migrate-record.ts';
import { glance, glanceAtObservation } from './glance.ts';

const lineOf = (text: string) => Buffer.from(text, 'utf8');
const read = ({ bytes }: { readonly bytes: Buffer | null }) => readRecordLine(bytes?.toString('utf8') ?? '');
const entries: readonly JournalEntry[] = [
  madeUpStart,
  ...madeUpReading('"kind":"note"\n'),
  { kind: 'output', of: 'o"\\1', stream: 'stderr', text: 'x' },
  { kind: 'note', note: 'n1', text: '"of":"o9"' },
  { kind: 'session-ended' },
];

describe('glance', () => {
  it('sees in each record what reading it whole sees, whatever the order of its fields', () => {
    for (const record of numberedRecords(entries)) {
      const { seq, atMs, kind } = record;
      const of = record.kind === 'output' ? record.of : null;
      const turned = Object.fromEntries(Object.entries(record).toReversed());
      for (const json of [record, turned])
        expect(glance(lineOf(JSON.stringify(json)), 1)).toEqual({ seq, atMs, kind, of });
    }
  });

  it('takes a torn line, an unknown kind and a line that is too long for no record', () => {
    const [first] = numberedRecords(entries);
    const text = JSON.stringify(first);
    for (let length = 0; length < text.length; length += 1)
      expect(glance(lineOf(text.slice(0, length)), 1)?.seq ?? 1).toBe(1);
    expect(glance(lineOf('{"seq":1,"atMs":1,"kind":"unheard-of"}'), 1)).toBeNull();
    expect(glance(null, 1)).toBeNull();
  });

  it('never throws', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((text) => `{"seq":1,"atMs":1,"kind":"output",${text}}`),
    );
    fc.assert(fc.property(any, (text) => void glance(lineOf(text), 1)));
  });
});

describe('glanceAtObservation', () => {
  it('sees the same command in the same words, however unusual it is', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('-j', 'a"b', ']},', 'ü', '\\', 'x\n'), fc.string({ maxLength: 5 })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(words, fc.string(), (args, file) => {
        const command = { file, args };
        const [record] = numberedRecords([{ kind: 'observation', observation: madeUpObservation({ command }) }]);
        const bytes = lineOf(JSON.stringify(record));
        expect(glanceAtObservation({ read }, { from: 0, bytes })).toMatchObject({
          ...{ id: 'o1', takenAtMs: 1_000 },
          command: JSON.stringify(JSON.parse(JSON.stringify(command))),
        });
      }),
    );
  });
});
