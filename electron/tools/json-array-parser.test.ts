import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonArrayParser } from './json-array-parser.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces } from './testing.ts';

interface Element {
  readonly line: number;
  readonly printed: string;
  readonly element: unknown;
}

const tool: Pick<PlatformTool<Element, never>, 'startParse'> = {
  startParse: (sink) => jsonArrayParser(sink, (element, line, printed) => [{ line, printed, element }]),
};
const read = (text: string) => parseText(tool, text);
const anyElements = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));

describe('jsonArrayParser', () => {
  it('reads back any array of objects, compact or pretty', () => {
    fc.assert(
      fc.property(anyElements, fc.nat(4), (elements, indent) => {
        const { rows, unreadLines } = read(JSON.stringify(elements, null, indent));
        expect(unreadLines).toEqual([]);
        expect(JSON.stringify(rows.map(({ element }) => element))).toBe(JSON.stringify(elements));
        expect(rows.map(({ printed }) => JSON.stringify(JSON.parse(printed)))).toEqual(
          elements.map((element) => JSON.stringify(element)),
        );
      }),
    );
  });

  it('is not misled by brackets inside strings, however many objects stand side by side', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('{', '}', '},{', ',', '"', '\\', 'a') }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (each) => {
        const elements = each.map((text) => ({ [text]: text }));
        const { rows, unreadLines } = read(JSON.stringify(elements));
        expect(unreadLines).toEqual([]);
        expect(rows.map(({ element, printed }) => [element, JSON.parse(printed)])).toEqual(
          elements.map((element) => [element, element]),
        );
      }),
    );
  });

  it('reads an array cut anywhere as it reads it whole', () => {
    expectSameInPieces(tool, '[{"a":"}\\"{","b":[1,{"c":null}]},\n {"d":"\\\\"}]\nnoise\n{"e":1}');
  });

  it('takes any text', () => expectNeverThrowsNorLosesLines(tool, ['[{"a":1},{"b":[{"c":"x"}]}]', '{"a":\n1}\n{"b"']));

  it('says on which line each element begins', () => {
    const { rows } = read('[\n{"a":\n1},{"b":2},\n\n{"c":3}\n]\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('hands back what stands between elements, and what is cut off', () => {
    expect(read('warning: x\n[{"a":1},\noops, {"b":}, {"c":').unreadLines).toEqual([
      { line: 1, text: 'warning: x', because: 'not part of a JSON record' },
      { line: 3, text: 'oops', because: 'not part of a JSON record' },
      { line: 3, text: '{"b":}', because: 'not valid JSON' },
      { line: 3, text: '{"c":', because: 'the record is cut off' },
    ]);
  });

  it('asks for a misprinted element to be mended, and keeps it as printed', () => {
    const mending: typeof tool = {
      startParse: (sink) =>
        jsonArrayParser(
          sink,
          (element, line, printed) => [{ line, printed, element }],
          (text) => text.replace('"bare"', '"bare":true'),
        ),
    };
    expect(parseText(mending, '[{"bare"},{"other"}]')).toEqual({
      rows: [{ line: 1, printed: '{"bare"}', element: { bare: true } }],
      unreadLines: [{ line: 1, text: '{"other"}', because: 'not valid JSON' }],
    });
  });
});
