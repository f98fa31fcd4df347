import { inflateSync } from 'node:zlib';

/** A PDF as Chromium writes it (ISO 32000-1): its pages, and its text by the fonts' own tables back to Unicode. */
export interface PdfContent {
  readonly pageCount: number;
  readonly text: string;
}

export function readPdf(bytes: Buffer): PdfContent {
  const objects = objectsOf(bytes);
  const pageCount = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head)).length;
  const text = [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map((page) => textOf(page, objects));
  return { pageCount, text: text.join('\n') };
}

interface PdfObject {
  readonly head: string;
  /** Uncompressed; empty for an object that is no stream. */
  readonly stream: string;
}
type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)(?:stream\r?\n([\s\S]*?)\r?\nendstream\s*)?endobj/g)) {
    const [, number = '', head = '', raw] = match;
    objects.set(number, { head, stream: raw === undefined ? '' : inflate(head, raw) });
  }
  return objects;
}

function inflate(head: string, raw: string): string {
  if (!head.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return ''; // pictures and fonts, which hold no text
  }
}

function textOf({ head }: PdfObject, objects: Objects): string {
  const resources = followed(head, 'Resources', objects);
  const fonts = new Map(
    [...followed(resources, 'Font', objects).matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [
      name,
      unicodeTable(objects.get(number)?.head ?? '', objects),
    ]),
  );
  const content = [...(/\/Contents (\d+) 0 R/.exec(head)?.slice(1) ?? [])].map(
    (number) => objects.get(number)?.stream ?? '',
  );
  return shownText(content.join('\n'), fonts);
}

/** A dictionary that stands in another one, there or in an object of its own. */
function followed(head: string, name: string, objects: Objects): string {
  const [, number] = new RegExp(`/${name} (\\d+) 0 R`).exec(head) ?? [];
  if (number !== undefined) return objects.get(number)?.head ?? '';
  const [, inside] = new RegExp(`/${name}\\s*<<([\\s\\S]*)`).exec(head) ?? [];
  return inside ?? '';
}

type UnicodeTable = ReadonlyMap<string, string>;

function unicodeTable(font: string, objects: Objects): UnicodeTable {
  const [, number = ''] = /\/ToUnicode (\d+) 0 R/.exec(font) ?? [];
  const table = new Map<string, string>();
  const map = objects.get(number)?.stream ?? '';
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) table.set(from.toUpperCase(), utf16(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
        const offset = code - Number.parseInt(first, 16);
        const key = code.toString(16).toUpperCase().padStart(first.length, '0');
        table.set(key, String.fromCodePoint(Number.parseInt(to, 16) + offset));
      }
  return table;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Each text operator on its own; a line of the page may be several of them. */
function shownText(content: string, fonts: ReadonlyMap<string, UnicodeTable>): string {
  let table: UnicodeTable = new Map();
  let text = '';
  for (const [token] of content.matchAll(/\/\w+ [\d.]+ Tf|<[0-9A-Fa-f]+>|\bT[mdD*]\b|\bET\b/g)) {
    if (token.endsWith('Tf')) table = fonts.get(token.slice(1).split(' ')[0] ?? '') ?? new Map();
    else if (token.startsWith('<')) text += glyphs(token.slice(1, -1).toUpperCase(), table);
    else if (token === 'ET') text += '\n';
  }
  return text;
}

function glyphs(hex: string, table: UnicodeTable): string {
  const width = [...table.keys()][0]?.length ?? 4;
  return (hex.match(new RegExp(`.{${width}}`, 'g')) ?? []).map((code) => table.get(code) ?? '').join('');
}
