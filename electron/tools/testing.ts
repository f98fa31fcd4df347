import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Parsed, Printed } from '../../shared/printed.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';

/** What every test of a parser needs. Only tests import this file. */
type ParserOf<Row extends Printed> = Pick<PlatformTool<Row, never>, 'startParse'>;

/**
 * The tests that every parser has: each fixture in the tool's folder reads as the `.json` beside it, whole and cut anywhere,
 * its rows as the schema has them; and any text at all is answered. Give `import.meta.dirname`.
 */
export function parserCases<Row extends Printed>(tool: ParserOf<Row>, folder: string, schema?: z.ZodType<Row>): void {
  const fixtures = fixturesOf(folder);
  it.each(fixtures)('reads $name, whole and cut anywhere', ({ output, expected }) => {
    const parsed = parseText(tool, output);
    expect(parsed).toEqual(expected);
    for (const row of parsed.rows) expect(schema?.safeParse(row).error).toBeUndefined();
    expectSameInPieces(tool, output);
  });
  it('answers to any text and loses no line', () => {
    const samples = fixtures.map(({ output }) => output);
    expectNeverThrowsNorLosesLines(tool, samples);
  });
}

/** Parses the text handed over in pieces, cut at the given offsets in any order. */
export function parseInPieces<Row extends Printed>(
  tool: ParserOf<Row>,
  text: string,
  cuts: readonly number[],
): Parsed<Row> {
  const rows: Row[] = [];
  const unreadLines: { line: number; text: string; because?: string }[] = [];
  const parser = tool.startParse({
    row: (row) => rows.push(row),
    unread: (line, unread, because) => unreadLines.push({ line, text: unread, ...(because && { because }) }),
  });
  const offsets = [...cuts].sort((a, b) => a - b);
  for (const [at, from] of [0, ...offsets].entries()) parser.write(text.slice(from, offsets[at] ?? text.length));
  parser.end();
  return { rows, unreadLines };
}

/** Wherever the text is cut, the rows and unread lines are the same. */
export function expectSameInPieces<Row extends Printed>(tool: ParserOf<Row>, text: string): void {
  const whole = parseText(tool, text);
  const cuts = fc.array(fc.nat(text.length), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, (offsets) => {
      expect(parseInPieces(tool, text, offsets)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
}

/**
 * Any text at all, and the given samples with pieces dropped, doubled and replaced: the parser answers, and everything it
 * hands back as unread is text it was given. Empty text has neither rows nor unread lines.
 */
export function expectNeverThrowsNorLosesLines<Row extends Printed>(
  tool: ParserOf<Row>,
  samples: readonly string[] = [],
): void {
  expect(parseText(tool, '')).toEqual({ rows: [], unreadLines: [] });
  const answers = (text: string) => {
    const { rows, unreadLines } = parseText(tool, text);
    const lineCount = text.split(/\r\n|\n|\r/).length;
    for (const unread of unreadLines) expect(text).toContain(unread.text);
    for (const { line } of [...rows, ...unreadLines]) expect(line >= 1 && line <= lineCount).toBe(true);
  };
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers));
  if (samples.length > 0) fc.assert(fc.property(damaged(samples), answers), { numRuns: 300 });
}

/** A sample with a few stretches replaced by other text: what a bad paste or a cut pipe looks like. */
function damaged(samples: readonly string[]): fc.Arbitrary<string> {
  const wound = fc.record({ at: fc.nat(1_000), length: fc.nat(40), by: fc.string({ unit: 'binary', maxLength: 8 }) });
  return fc.tuple(fc.constantFrom(...samples), fc.array(wound, { maxLength: 6 })).map(([sample, wounds]) =>
    wounds.reduce((text, { at, length, by }) => {
      const from = Math.floor((at / 1_000) * text.length);
      return text.slice(0, from) + by + text.slice(from + length);
    }, sample),
  );
}

/** Every `fixtures/<release>/<name>.out` of a tool's folder with the `.json` beside it. Give `import.meta.dirname`. */
export function fixturesOf(folder: string) {
  return readdirSync(`${folder}/fixtures`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.out'))
    .sort()
    .map((name) => ({
      name,
      output: readFileSync(`${folder}/fixtures/${name}`, 'utf8'),
      expected: JSON.parse(readFileSync(`${folder}/fixtures/${name.replace(/\.out$/, '.json')}`, 'utf8')) as unknown,
    }));
}

/**
 * Every fixture `text--….out` that has a `text--…--same-with-j.out` beside it: what the same system printed with `-j`. The
 * rows must be the same but for where they were printed.
 */
export function expectSameAsJson<Row extends Printed>(tool: ParserOf<Row>, folder: string): void {
  const fixtures = new Map(fixturesOf(folder).map(({ name, output }) => [name, output]));
  const pairs = [...fixtures].filter(([name]) => name.endsWith('--same-with-j.out'));
  expect(pairs.length).toBeGreaterThan(0);
  for (const [name, json] of pairs) {
    const text = fixtures.get(name.replace('--same-with-j', '')) ?? '';
    expect(withoutPlaces(parseText(tool, text))).toEqual(withoutPlaces(parseText(tool, json)));
  }
}

const withoutPlaces = (parsed: Parsed<Printed>): unknown =>
  JSON.parse(JSON.stringify(parsed, (key, value: unknown) => (['line', 'printed'].includes(key) ? undefined : value)));
