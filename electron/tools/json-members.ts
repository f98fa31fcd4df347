/** Where the value of one member stands in the text of a JSON object; `end` is exclusive. */
export interface MemberSpan {
  readonly start: number;
  readonly end: number;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [34, 92, 123, 125, 91, 93, 44, 58];

/**
 * The spans of a JSON object's own members by name, so that a record inside a long document can be shown as it was
 * printed. The text must be valid JSON (RFC 8259); of a name that comes twice the last counts, as with JSON.parse.
 */
export function memberSpans(text: string, object: MemberSpan): ReadonlyMap<string, MemberSpan> {
  const spans = new Map<string, MemberSpan>();
  let depth = 0;
  let name: string | null = null;
  let valueStart = -1;

  const finishValue = (end: number) => {
    if (name !== null && valueStart >= 0) spans.set(name, trimmedSpan(text, valueStart, end));
    name = null;
    valueStart = -1;
  };
  for (let at = object.start; at < object.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (depth === 1 && valueStart < 0) name = nameOf(text.slice(at, end));
      at = end - 1;
    } else if (code === OPEN || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) finishValue(at);
    } else if (depth === 1 && code === COLON && valueStart < 0) valueStart = at + 1;
    else if (depth === 1 && code === COMMA) finishValue(at);
  }
  return spans;
}

/** Past the closing quote of the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

function nameOf(quoted: string): string {
  const parsed: unknown = JSON.parse(quoted);
  return typeof parsed === 'string' ? parsed : quoted;
}

function trimmedSpan(text: string, start: number, end: number): MemberSpan {
  const value = text.slice(start, end);
  return { start: start + value.length - value.trimStart().length, end: start + value.trimEnd().length };
}
