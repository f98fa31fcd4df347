import type { RowSink, TextParser } from './platform-tool.ts';

/** What a tool does with one line; `line` is 1-based and the text has no line end. */
export interface LineReader {
  readonly line: (text: string, line: number) => void;
  /** Called once after the last line, for records that span lines. */
  readonly end?: () => void;
}

/**
 * Cuts pieces into lines (LF, CRLF, or the lone CR that osascript prints) and hands each over once. Pieces without a line
 * end are kept apart until one comes, so a tool that floods a single endless line costs no more than its length.
 */
export function lineParser(reader: LineReader): TextParser {
  let held: string[] = [];
  let line = 0;
  let skipLf = false;
  const take = (text: string) => {
    line += 1;
    reader.line(text, line);
  };
  return {
    write: (piece) => {
      const text = skipLf && piece.startsWith('\n') ? piece.slice(1) : piece;
      if (piece !== '') skipLf = piece.endsWith('\r');
      const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
      const last = lines.pop() ?? '';
      for (const each of lines) {
        take(held.length === 0 ? each : held.join('') + each);
        held = [];
      }
      if (last !== '') held.push(last);
    },
    end: () => {
      if (held.length > 0) take(held.join(''));
      held = [];
      reader.end?.();
    },
  };
}

/** No tool prints longer lines; a pattern that looks twice at every character would take seconds for one of a megabyte. */
const LONGEST_LINE = 8_192;
const TOO_LONG = `it is longer than ${LONGEST_LINE} characters`;

/**
 * The usual shape of a tool: `readLine` answers `true` when it took the line (as a row, a header or a known blank) and a
 * reason or `false` when it could not. Blank lines are taken without asking.
 */
export function lineByLine<Row>(
  sink: RowSink<Row>,
  readLine: (text: string, line: number) => boolean | string,
  end?: () => void,
): TextParser {
  return lineParser({
    line: (text, line) => {
      if (text.trim() === '') return;
      const answer = text.length > LONGEST_LINE ? TOO_LONG : readLine(text, line);
      if (answer !== true) sink.unread(line, text, answer === false ? undefined : answer);
    },
    ...(end && { end }),
  });
}
