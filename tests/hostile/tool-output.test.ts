import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allTools } from '../../electron/tools/index.ts';
import { parseText } from '../../electron/tools/platform-tool.ts';
import { readPasted } from '../../electron/tools/read-pasted.ts';
import { decodeError } from '../../shared/errors/explain-error.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';

const TOOLS = join(import.meta.dirname, '../../electron/tools');
const outputsOf = (id: string): string[] =>
  readdirSync(join(TOOLS, id), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.out'))
    .map((name) => readFileSync(join(TOOLS, id, name), 'utf8'));
const LENGTH = 30_000;
/** Shorter than the longest line that is looked at (electron/tools/line-parser.ts). */
const ENDLESS = 4_000;
const long = (piece: string): string => piece.repeat(LENGTH / piece.length);

/** Each of these is one line without an end, or as many as fit: what a pattern with two open repetitions chokes on. */
const PIECES = [
  ' ',
  '\t',
  'a',
  '0',
  ':',
  '.',
  '-',
  '(',
  '"',
  '\\',
  '%',
  '<',
  '{"a":',
  '[',
  'a=',
  'a: ',
  '1.',
  'fe80:',
  '\n',
  '\r',
  ' a',
  '0 ',
];
/** What moves a cursor, turns text round or ends a text for C. */
const SIGNS = '\u001b]0;evil\u0007\u001b[2J\u202e\u2066\u0000\u009b31m\ufeff\ud800';

describe.each(allTools.map((tool) => [tool.id, tool] as const))('%s', (id, tool) => {
  const lines = outputsOf(id).flatMap((output) => output.split('\n'));
  const samples = [...new Set(lines.map((line) => line.trimEnd()).filter((line) => line !== ''))];

  it('is through with texts made to be slow before its deadline', () => {
    for (const piece of PIECES) parseText(tool, long(piece));
  });

  it('is through with a good line that goes on for ever', () => {
    const every = Math.max(1, Math.floor(samples.length / 12));
    for (const line of samples.filter((_, at) => at % every === 0))
      for (const piece of [' ', 'a', '0', ':']) parseText(tool, `${line}${long(piece).slice(0, ENDLESS)}!`);
  });

  it('keeps signs that control a terminal as the text they are', () => {
    for (const line of samples.slice(0, 200)) {
      const middle = Math.floor(line.length / 2);
      const { unreadLines } = parseText(tool, `${line.slice(0, middle)}${SIGNS}${line.slice(middle)}\n`);
      for (const { text } of unreadLines)
        expect(`${line.slice(0, middle)}${SIGNS}${line.slice(middle)}`).toContain(text);
    }
  });
});

describe('a pasted text', () => {
  it.each(PIECES)('of 30,000 × %j is recognised or not, soon', (piece) => {
    readPasted(long(piece), null);
  });

  it.each(PIECES)('of 30,000 × %j is explained or not, soon', (piece) => {
    expect(decodeError(long(piece)).explanation).toBeDefined();
  });

  it.each(PIECES)('of 2,000 × %j is a target or not, soon', (piece) => {
    expect(parseTarget(long(piece).slice(0, 2_000)).kind).toBeDefined();
  });
});
