import type { TextParser } from './platform-tool.ts';

/** The first line that begins with a bracket; `^` is the piece's own beginning, and counts only at the start of a line. */
const JSON_LINE = /(^|[\r\n])[^\S\r\n]*[[{]/g;
const ENDS_AT_LINE_START = /(?:^|[\r\n])[^\S\r\n]*$/;

/**
 * Reads both forms of an iproute2 tool: the JSON of `ip -j`, which the app asks for, and the plain text that people paste.
 * JSON begins with the first line that starts with a bracket, which no plain line does; all before it is plain text.
 */
export function jsonOrText(json: TextParser, text: TextParser): TextParser {
  let inJson = false;
  let atLineStart = true;
  let lineEnds = 0;
  const write = (piece: string) => {
    if (inJson) return json.write(piece);
    const start = jsonStart(piece, atLineStart);
    const plain = start === null ? piece : piece.slice(0, start);
    text.write(plain);
    lineEnds += plain.split('\n').length - 1;
    atLineStart = (atLineStart || /[\r\n]/.test(plain)) && ENDS_AT_LINE_START.test(plain);
    if (start === null) return;
    inJson = true;
    json.write('\n'.repeat(lineEnds)); // keeps line numbers those of the whole text
    json.write(piece.slice(start));
  };
  return {
    write,
    end: () => {
      text.end();
      json.end();
    },
  };
}

/** Where JSON begins in a piece: behind the line end and blanks before it. `null` when it does not. */
function jsonStart(piece: string, atLineStart: boolean): number | null {
  for (const match of piece.matchAll(JSON_LINE))
    if (match[1] !== '' || atLineStart) return match.index + match[0].length - 1;
  return null;
}
