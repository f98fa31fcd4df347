/** A value of an XML property list, with the lines it stands on (1-based, both included). */
export type PlistValue =
  | { readonly kind: 'dictionary'; readonly members: ReadonlyMap<string, PlistValue>; readonly lines: LineRange }
  | { readonly kind: 'array'; readonly items: readonly PlistValue[]; readonly lines: LineRange }
  | { readonly kind: 'text' | 'number' | 'other'; readonly text: string; readonly lines: LineRange }
  | { readonly kind: 'boolean'; readonly isTrue: boolean; readonly lines: LineRange };

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const ELEMENT = /<(\/?)(dict|array|key|string|integer|real|true|false|date|data|plist)(\s[^>]*?)?(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** An element whose end has not come yet. */
interface Open {
  readonly name: string;
  readonly from: number;
  readonly textFrom: number;
  readonly items: PlistValue[];
  readonly members: Map<string, PlistValue>;
  key: string | null;
}

/**
 * Reads a property list as `plutil -convert xml1` prints it (plist(5)). `null` when elements do not match or there is no
 * value. Nesting costs no stack, whatever the text.
 */
export function parsePlistXml(text: string): PlistValue | null {
  const lineAt = lineCounter(text);
  const open: Open[] = [];
  let root: PlistValue | null = null;
  for (const match of text.matchAll(ELEMENT)) {
    const [whole, slash, name = '', , selfEnd] = match;
    const at = match.index;
    const line = lineAt(at);
    if (slash === '' && selfEnd === '') {
      open.push(opened(name, line, at + whole.length));
      continue;
    }
    const ended = slash === '' ? opened(name, line, at) : open.pop();
    if (ended === undefined || ended.name !== name) return null;
    const parent = open.at(-1);
    if (name === 'plist') continue;
    if (name === 'key') {
      if (parent?.name !== 'dict') return null;
      parent.key = textOf(text, ended, at);
      continue;
    }
    const value = valueOfElement(ended, text, at, line);
    if (parent === undefined || parent.name === 'plist') root ??= value;
    else if (!put(parent, value)) return null;
  }
  return open.length === 0 ? root : null;
}

const opened = (name: string, from: number, textFrom: number): Open => ({
  ...{ name, from, textFrom, items: [], members: new Map(), key: null },
});

/** `false` when a value stands where none may: a dictionary without a key before it, or within a text. */
function put(parent: Open, value: PlistValue): boolean {
  if (parent.name === 'array') parent.items.push(value);
  else if (parent.name === 'dict' && parent.key !== null) parent.members.set(parent.key, value);
  else return false;
  parent.key = null;
  return true;
}

function valueOfElement(ended: Open, text: string, at: number, line: number): PlistValue {
  const lines = { from: ended.from, to: line };
  switch (ended.name) {
    case 'dict':
      return { kind: 'dictionary', members: ended.members, lines };
    case 'array':
      return { kind: 'array', items: ended.items, lines };
    case 'true':
    case 'false':
      return { kind: 'boolean', isTrue: ended.name === 'true', lines };
    case 'integer':
    case 'real':
      return { kind: 'number', text: textOf(text, ended, at), lines };
    case 'string':
      return { kind: 'text', text: textOf(text, ended, at), lines };
    default:
      return { kind: 'other', text: '', lines };
  }
}

const textOf = (text: string, { textFrom }: Open, end: number): string =>
  text.slice(textFrom, end).replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Line numbers of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let [line, next] = [1, text.indexOf('\n')];
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
