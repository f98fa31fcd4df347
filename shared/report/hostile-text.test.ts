import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from './build-report.ts';
import { escapeHtml, html } from './html/html.ts';
import { toHtml } from './html/to-html.ts';
import { madeUpOptions, madeUpRecords } from './made-up.ts';
import { block, code, escapeMarkdown, folded, md, mdTable } from './markdown/md.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { ReportModel } from './report-model.ts';
import { toJson } from './to-json.ts';

const SIGNS = [
  '<',
  '>',
  '"',
  "'",
  '`',
  '&',
  '\\',
  '|',
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '!',
  '#',
  '@',
  '~',
  '$',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\ud800',
  ' ',
  '-',
  '=',
  '+',
  '1.',
  ':',
  '//',
];
const WORDS = [
  '<script>alert(1)</script>',
  '</style>',
  '</title>',
  '-->',
  '<!--',
  '```',
  '~~~',
  '</details>',
  '</summary>',
  ']]>',
  'javascript:x',
  '"onload="x',
  "' onerror='x",
  '@maintainers',
  'evil/repo#1',
  'GH-12',
  '![x](http://203.0.113.9/x)',
  '[x](y)',
  'https://example.net',
  'www.example.net',
  '&lt;',
  '&#60;',
  '$' + '{x}',
  '{{x}}',
  '<svg/onload=x>',
  '| a | b |',
  '|---|',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Tags as a browser finds them, with their attributes' names; text and values left out. */
const skeletonOf = (markup: string): string[] =>
  [...markup.replaceAll('<wbr>', '').matchAll(/<(?:!--|[/!a-z][^\s>/]*)(?:"[^"]*"|[^">])*>/gi)].map(([tag]) =>
    tag.replace(/"[^"]*"/g, '""').replace(/\s+/g, ' '),
  );

/** Every text of the model becomes the hostile one; what is a word of ours stays. */
function poisoned(model: ReportModel, text: string): ReportModel {
  const keep = new Set([
    'kind',
    'tone',
    'state',
    'step',
    'weight',
    'confidence',
    'conclusion',
    'platform',
    'format',
    'redaction',
    'sections',
    'look',
    'action',
    'signature',
  ]);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return keep.has(key) && key !== 'signature' && key !== 'action'
        ? value
        : key === 'signature' || key === 'action'
          ? value
          : text;
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  // the shape is that of the model
  return walk(model, '') as ReportModel;
}

const model = buildReport(madeUpRecords(), madeUpOptions);

describe('text from outside', () => {
  it('never becomes a tag, an attribute or an end of one in HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"'`]/);
        expect(html`<p class="${text}">${text}</p>`.markup).toMatch(/^<p class="[^"<>]*">[^<>]*<\/p>$/);
      }),
    );
  });

  it('leaves the report’s own markup as it is, wherever it stands', () => {
    const expected = skeletonOf(toHtml(poisoned(model, 'plain')));
    fc.assert(
      fc.property(
        hostile.filter((text) => !/[\n\r\u2424␊]/.test(text) && text.trim() !== ''),
        (text) => {
          expect(skeletonOf(toHtml(poisoned(model, text)))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has no character in HTML that hides, moves or reorders', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(toHtml(poisoned(model, text))).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?![\n\t])\p{Cc}/u);
      }),
      { numRuns: 30 },
    );
  });

  it('never leaves its code span, its block, its table cell or its fold in Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, fence = '', inside = ''] = /^(`+)([\s\S]*)\1$/.exec(code(text).markup) ?? [];
        if (fence !== '') expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        const [first = '', ...lines] = block(text).markup.trimEnd().split('\n');
        const opening = /^`+/.exec(first)?.[0] ?? '';
        expect(lines.slice(0, -1).filter((line) => line.trim().startsWith(opening))).toEqual([]);
        const row = mdTable(['a', 'b'], [[text, code(text)]])
          .markup.trimEnd()
          .split('\n');
        expect(row).toHaveLength(3);
        expect(row[2]?.replace(/\\./g, '').match(/\|/g)).toHaveLength(3);
        const fold = folded(text, md`inside`).markup;
        expect(skeletonOf(fold.replaceAll('<!-- -->', ''))).toEqual([
          '<details>',
          '<summary>',
          '</summary>',
          '</details>',
        ]);
      }),
    );
  });

  it('mentions nobody, refers to no issue and links to nothing in Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[@#][\p{L}\p{N}_-]|\bGH-\d|(?<![\\A-Za-z0-9])www\.|https?:\/\//u);
        expect(escaped.replace(/\\./g, '').replaceAll('<!-- -->', '')).not.toMatch(/[<>[\]`*|~$]/);
      }),
    );
  });

  it('is printed in every format, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bad = poisoned(model, text);
        expect(
          toMarkdown(bad)
            .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
            .split('\n')
            .filter((line) => /^<(?!\/?details>|summary>)/.test(line)),
        ).toEqual([]);
        expect(JSON.parse(toJson(bad))).toEqual(bad);
        expect(toJson(bad)).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/u);
      }),
      { numRuns: 40 },
    );
  });
});
