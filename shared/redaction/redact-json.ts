import { DEEPEST } from './names-in-value.ts';

/** Fields whose values are words of ours, checked against a list: a machine called like one of them must not change it. */
const WORDS = new Set([
  'kind',
  'family',
  'platform',
  'protocol',
  'stream',
  'level',
  'format',
  'tool',
  'schema',
  'version',
]);

/**
 * A JSON value with every string and key passed through `redact`, but for values that are `ours`; what lies deeper than
 * documents do is left out.
 */
export function redactJson(
  value: unknown,
  redact: (text: string) => string,
  isOurs: (text: string) => boolean = () => false,
): unknown {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const redacted = redact(text);
    if (text.length < 300) known.set(text, redacted);
    return redacted;
  };
  const walk = (each: unknown, depth: number): unknown => {
    if (typeof each === 'string') return isOurs(each) ? each : once(each);
    if (typeof each !== 'object' || each === null) return each;
    if (depth > DEEPEST) return null;
    if (Array.isArray(each)) return each.map((inner) => walk(inner, depth + 1));
    const entries = Object.entries(each).map(([key, inner]) => [
      once(key),
      isWord(key, inner) ? inner : walk(inner, depth + 1),
    ]);
    return Object.fromEntries(entries);
  };
  return walk(value, 0);
}

const isWord = (key: string, value: unknown): boolean =>
  WORDS.has(key) && typeof value === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(value);
