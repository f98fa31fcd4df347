import type { RowSink, TextParser } from './platform-tool.ts';

/** What a tool makes of one element: its rows, or the reason why it is none. */
export type ElementReader<Row> = (element: unknown, line: number, printed: string) => readonly Row[] | string;

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [34, 92, 123, 125];

/**
 * Reads a JSON array (or several, or lines of single objects) element by element while it arrives.
 *
 * `ip -j` prints 100k routes as one line of 10 MB; one JSON.parse of that would hold the event loop for 200 ms. Here each
 * top-level object is cut out by counting brackets outside strings (RFC 8259 §7) and parsed alone. `line` is where the
 * element begins. Text between elements other than `[`, `]`, `,` and blanks comes back as unread. `mend` is asked about an
 * element that is not valid JSON, for tools of which a version is known to misprint.
 */
export function jsonArrayParser<Row>(
  sink: RowSink<Row>,
  readElement: ElementReader<Row>,
  mend: (misprinted: string) => string = asItIs,
): TextParser {
  const cutter = objectCutter(
    (printed, line) => {
      const element = parseJson(printed) ?? parseJson(mend(printed));
      const rows = element === undefined ? 'not valid JSON' : readElement(element, line, printed);
      if (typeof rows === 'string') sink.unread(line, printed, rows);
      else for (const row of rows) sink.row(row);
    },
    (stray, line) => sink.unread(line, stray, 'not part of a JSON record'),
  );
  return {
    write: cutter.write,
    end: () => {
      const cutOff = cutter.end();
      if (cutOff !== null) sink.unread(cutOff.line, cutOff.text, 'the record is cut off');
    },
  };
}

/** Cuts top-level `{…}` out of text that arrives in pieces, in one pass and without copying a piece twice. */
function objectCutter(onObject: (text: string, line: number) => void, onStray: (text: string, line: number) => void) {
  let held: string[] = [];
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;

  const takeHeld = (last: string): string => {
    const text = held.length === 0 ? last : held.join('') + last;
    held = [];
    return text;
  };
  const passOver = (text: string, startLine: number) => {
    for (const [offset, each] of text.split('\n').entries()) {
      if (offset > 0) line += 1;
      const stray = each.replace(/^[\s,[\]]+|[\s,[\]]+$/g, '');
      if (stray !== '') onStray(stray, startLine + offset);
    }
  };
  const object = (text: string) => {
    onObject(text, line);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
  };
  const write = (piece: string) => {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (escaped) escaped = false;
      else if (inString) {
        if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === OPEN) {
        if (depth === 0) {
          passOver(takeHeld(piece.slice(from, at)), line);
          from = at;
        }
        depth += 1;
      } else if (depth > 0) {
        if (code === QUOTE) inString = true;
        else if (code === CLOSE) {
          depth -= 1;
          if (depth === 0) {
            object(takeHeld(piece.slice(from, at + 1)));
            from = at + 1;
          }
        }
      }
    }
    if (from < piece.length) held.push(piece.slice(from));
  };
  const end = (): { readonly text: string; readonly line: number } | null => {
    const text = takeHeld('');
    if (depth > 0) return { text, line };
    passOver(text, line);
    return null;
  };
  return { write, end };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON text means undefined; the text itself goes into unreadLines
  }
}

const asItIs = (text: string): string => text;
