import type { Span } from './spans.ts';

const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}/g;
const SIX_BITS = new Int8Array(128).fill(-1);
for (const [index, each] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SIX_BITS[each.charCodeAt(0)] = index;
SIX_BITS['-'.charCodeAt(0)] = 62;
SIX_BITS['_'.charCodeAt(0)] = 63;

export interface DecodedRun extends Span {
  readonly text: string;
}

/** Text that is written in base64 (RFC 4648 §4, §5) somewhere in a text; runs that do not decode to text are left out. */
export function* decodedBase64(text: string): Generator<DecodedRun> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const [start, end] = [index, index + run.length];
    // a run may begin with a path, so that the groups of four begin later
    for (let skip = 0; skip < 4; skip += 1) {
      const decoded = decode(run.slice(skip));
      if (isText(decoded)) yield { start, end, text: utf8(decoded) };
    }
  }
}

function decode(run: string): string {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (let at = 0; at < run.length; at += 1) {
    const value = SIX_BITS[run.charCodeAt(at)] ?? -1;
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 255);
  }
  return latin1(bytes);
}

/** As UTF-8 where it is that. */
function utf8(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    return decodeURIComponent(
      bytes.replace(/[^A-Za-z0-9]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    // no UTF-8: what is readable in it stands there byte by byte
    return bytes;
  }
}

function latin1(bytes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.slice(at, at + 8_192)));
  return parts.join('');
}

/** A word of at least six readable characters: chance gives them seldom, and an identifier is one. */
const isText = (decoded: string): boolean => /[\x20-\x7e]{6}/.test(decoded);
