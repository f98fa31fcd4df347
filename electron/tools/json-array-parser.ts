import type { RowSink, TextParser } from './platform-tool.ts';

/** What a tool makes of one element: its rows, or the reason why it is none. */
export type ElementReader<Row> = (element: unknown, line: number, printed: string) => readonly Row[] | string;

const [QUOTE, COMMA, BACKSLASH, OPEN, CLOSE] = [34, 44, 92, 123, 125];

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
    (printed, line, parsed) => {
      const element = parsed ?? parseJson(printed) ?? parseJson(mend(printed));
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

/** `parsed` is the object's value where cutting it out told it already. */
type TakeObject = (text: string, line: number, parsed?: unknown) => void;

/**
 * Cuts top-level `{…}` out of text that arrives in pieces, in one pass and without copying a piece twice. Most objects have
 * none inside them and are cut out without looking at every character, which halves what a table of 100k routes costs.
 */
function objectCutter(onObject: TakeObject, onStray: (text: string, line: number) => void) {
  let held: string[] = [];
  let line = 1;
  let depth = 0;
  let atOnce = MOST_AT_ONCE;
  let inString = false;
  let escaped = false;

  const takeHeld = (last: string): string => {
    const text = held.length === 0 ? last : held.join('') + last;
    held = [];
    return text;
  };
  const hold = (text: string): number => {
    if (text !== '') held.push(text);
    return text.length;
  };
  const passOver = (text: string) => {
    if (text === ',' || text === '') return;
    const startLine = line;
    for (const [offset, each] of text.split('\n').entries()) {
      if (offset > 0) line += 1;
      const stray = each.replace(/^[\s,[\]]+|[\s,[\]]+$/g, '');
      if (stray !== '') onStray(stray, startLine + offset);
    }
  };
  const object = (text: string, parsed?: unknown) => {
    onObject(text, line, parsed);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
  };
  /** These two take what stands in `piece` from `from` on, and answer how far they came. */
  const betweenObjects = (piece: string, from: number): number => {
    const start = piece.indexOf('{', from);
    if (start < 0) return from + hold(piece.slice(from));
    passOver(takeHeld(piece.slice(from, start)));
    const flat = flatObjects(piece, start, atOnce);
    if (flat === null) return withinObject(piece, start);
    const values = parseTogether(piece.slice(start, flat.end), flat.texts.length);
    // a text full of objects that cannot be parsed together must not be tried over and over
    atOnce = values === null ? 1 : Math.min(2 * atOnce, MOST_AT_ONCE);
    if (values === null) return flat.texts.length === 1 ? withinObject(piece, start) : start;
    for (const [at, text] of flat.texts.entries()) object(text, values[at]);
    return flat.end;
  };
  const withinObject = (piece: string, from: number): number => {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (escaped) escaped = false;
      else if (inString) {
        if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN) depth += 1;
      else if (code === CLOSE) {
        depth -= 1;
        if (depth > 0) continue;
        object(takeHeld(piece.slice(from, at + 1)));
        return at + 1;
      }
    }
    return from + hold(piece.slice(from));
  };
  const write = (piece: string) => {
    let from = 0;
    while (from < piece.length) from = depth === 0 ? betweenObjects(piece, from) : withinObject(piece, from);
  };
  const end = (): { readonly text: string; readonly line: number } | null => {
    const text = takeHeld('');
    if (depth > 0) return { text, line };
    passOver(text);
    return null;
  };
  return { write, end };
}

/** Objects parsed together, which is cheaper than each by itself; few enough to hold nothing up. */
const MOST_AT_ONCE = 256;

/**
 * At most `atOnce` objects from `start` on that stand side by side, each cut at the next `}`, and where the last one ends.
 * `null` when the first has objects inside it, or is not all here yet.
 */
function flatObjects(piece: string, start: number, atOnce: number) {
  const texts: string[] = [];
  let end = start;
  for (let from = start; texts.length < atOnce; from = end + 1) {
    const text = textOfFlatObject(piece, from);
    if (text === null) break;
    texts.push(text);
    end = from + text.length;
    if (piece.charCodeAt(end) !== COMMA || piece.charCodeAt(end + 1) !== OPEN) break;
  }
  return texts.length === 0 ? null : { texts, end };
}

/**
 * The values of `count` objects that were cut at each `}`, or `null` when one of those stood inside a string: every object
 * ends at one of the cuts, so there are as many values as cuts only if every cut is the end of one.
 */
function parseTogether(texts: string, count: number): readonly unknown[] | null {
  const values = parseJson(`[${texts}]`);
  return Array.isArray(values) && values.length === count ? values : null;
}

/** From `{` to the next `}`. `null` when another `{` stands between, or it is not all here yet. */
function textOfFlatObject(piece: string, start: number): string | null {
  const end = piece.indexOf('}', start);
  const inner = piece.indexOf('{', start + 1);
  return end < 0 || (inner >= 0 && inner < end) ? null : piece.slice(start, end + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON text means undefined; the text itself goes into unreadLines
  }
}

const asItIs = (text: string): string => text;
