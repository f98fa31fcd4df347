/** A text as a reader decodes it, and where each of its characters stands in the text it was decoded from. */
export interface DecodedView {
  readonly text: string;
  /** For each character, and one behind the last: its offset in the original. */
  readonly offsets: Uint32Array;
  /** How the characters were written: `html`, `percent`, `escape`, `tags`. */
  readonly encoding: string;
}

/** &#65; &#x41; &amp; — %41 — \u0041 \x41 \u{41} \065 (decimal, DNS) \n — tags and soft hyphens between two characters. */
const ESCAPE =
  /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?|((?:%[0-9a-fA-F]{2})+)|\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(\d{3})|([^\s\w]|[nrt]))|(<\/?[a-zA-Z][^<>]{0,2000}>)|([\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF])|([\uFF0E\uFF10-\uFF1A\uFF21-\uFF3A\uFF41-\uFF5A])/g;

/** Elements between whose parts a reader sees no gap. */
const INLINE =
  /^<\/?(?:a|b|bdi|bdo|code|em|font|i|ins|del|kbd|mark|s|samp|small|span|strong|sub|sup|tspan|u|var|wbr)\b/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  period: '.',
  colon: ':',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  commat: '@',
  sol: '/',
  percnt: '%',
  shy: '',
  rsquo: '’',
};

/** One round of decoding of the lines that hold anything encoded; `null` when the text holds nothing encoded. */
function decodeOnce(text: string): DecodedView | null {
  const parts: string[] = [];
  const offsets = new Uint32Array(text.length + 1);
  let [written, last] = [0, 0];
  let encoding: string | null = null;
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) offsets[written++] = at;
    parts.push(text.slice(from, to));
  };
  // lines without anything encoded are left out
  const copyLinesUpTo = (to: number): void => {
    const between = text.slice(last, to);
    const [lineEnd, lineStart] = [between.indexOf('\n'), between.lastIndexOf('\n')];
    if (lineStart <= lineEnd) copy(last, to);
    else {
      copy(last, last + lineEnd + 1);
      copy(last + lineStart, to);
    }
  };
  for (const match of text.matchAll(ESCAPE)) {
    const decoded = decode(match);
    if (decoded === null || decoded.length > match[0].length) continue;
    encoding ??= encodingOf(match[0]);
    copyLinesUpTo(match.index);
    for (let at = 0; at < decoded.length; at += 1) offsets[written++] = match.index;
    parts.push(decoded);
    last = match.index + match[0].length;
  }
  if (encoding === null) return null;
  copyLinesUpTo(text.length);
  offsets[written] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, written + 1), encoding };
}

const encodingOf = (written: string): string =>
  ({ '&': 'html', '%': 'percent', '\\': 'escape', '<': 'tags' })[written[0] ?? ''] ?? 'characters';

function decode(match: RegExpExecArray): string | null {
  const [, decimal, hex, name, percent, u4, u6, x2, dns, escaped, tag, invisible, wide] = match;
  if (decimal !== undefined) return character(Number(decimal));
  if (name !== undefined) return ENTITIES[name] ?? null;
  if (percent !== undefined) return decodePercent(percent);
  if (dns !== undefined) return Number(dns) < 256 ? character(Number(dns)) : null;
  if (escaped !== undefined) return { n: '\n', r: '\r', t: '\t' }[escaped] ?? escaped;
  if (tag !== undefined) return INLINE.test(tag) ? '' : ' ';
  if (invisible !== undefined) return '';
  if (wide !== undefined) return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
  const code = hex ?? u4 ?? u6 ?? x2;
  return code === undefined ? null : character(Number.parseInt(code, 16));
}

const character = (code: number): string | null => (code > 0x10ffff ? null : String.fromCodePoint(code));

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // bytes that are no UTF-8: each for itself
    return text.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
}

/** Encoded in encoded text, up to this many times. */
const MOST_ROUNDS = 3;

/** The text as it reads after one, two, three rounds of decoding, as far as each changes anything. */
export function decodedViews(text: string): DecodedView[] {
  const views: DecodedView[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = views.at(-1);
    const next = decodeOnce(before?.text ?? text);
    if (next === null) break;
    const offsets = before === undefined ? next.offsets : next.offsets.map((at) => before.offsets[at] ?? 0);
    views.push({ ...next, offsets });
  }
  return views;
}
