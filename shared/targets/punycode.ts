/** Bootstring parameters of Punycode (RFC 3492 §5). */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** One label without its `xn--` as Unicode (RFC 3492 §6.2); `null` when it is not Punycode. */
export function decodePunycode(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const output = Array.from(label.slice(0, Math.max(delimiter, 0)), (each) => each.codePointAt(0) ?? 0);
  const state = { n: INITIAL_N, i: 0, bias: INITIAL_BIAS };
  for (let at = delimiter + 1; at < label.length; ) {
    const read = readDelta(label, at, state.bias);
    if (read === null) return null;
    const { delta, next } = read;
    state.i += delta;
    const length = output.length + 1;
    state.bias = adapt(delta, length, at === delimiter + 1);
    state.n += Math.floor(state.i / length);
    state.i %= length;
    if (state.n > 0x10ffff || (state.n >= 0xd800 && state.n <= 0xdfff)) return null;
    output.splice(state.i, 0, state.n);
    state.i += 1;
    at = next;
  }
  return String.fromCodePoint(...output);
}

function readDelta(label: string, from: number, bias: number): { delta: number; next: number } | null {
  let [delta, heft, at] = [0, 1, from];
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(label.charCodeAt(at));
    if (digit === null) return null;
    at += 1;
    delta += digit * heft;
    if (delta > 0x7fffffff) return null;
    const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < t) return { delta, next: at };
    heft *= BASE - t;
  }
}

/** a–z are 0–25, 0–9 are 26–35. */
function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x41 && code <= 0x5a ? code - 0x41 : null;
}

function adapt(first: number, length: number, isFirst: boolean): number {
  let delta = isFirst ? Math.floor(first / DAMP) : first >> 1;
  delta += Math.floor(delta / length);
  let k = 0;
  while (delta > ((BASE - T_MIN) * T_MAX) >> 1) {
    delta = Math.floor(delta / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
