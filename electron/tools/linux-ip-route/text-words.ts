import type { Fields } from '../json-fields.ts';

/** Words of a route with a value after them, and the key that `ip -j` prints for it (iproute2's iproute.c). */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['dev', 'dev'],
  ['table', 'table'],
  ['proto', 'protocol'],
  ['scope', 'scope'],
  ['src', 'prefsrc'],
  ['from', 'from'],
  ['pref', 'pref'],
  ['tos', 'tos'],
  ['dsfield', 'tos'],
  ['iif', 'iif'],
  ['realm', 'flow'],
  ['realms', 'flow'],
  ['mark', 'mark'],
  ['ttl-propagate', 'ttl-propagate'],
  ['age', 'age'],
  ['ipid', 'ipid'],
]);
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['metric', 'metric'],
  ['preference', 'metric'],
  ['weight', 'weight'],
  ['nhid', 'nhid'],
  ['uid', 'uid'],
  ['error', 'error'],
  ['users', 'users'],
  ['used', 'used'],
]);
/** Metrics of a route (RTAX_… of linux/rtnetlink.h); `lock` before the value forbids path MTU discovery to change it. */
const METRICS = new Set(
  'mtu window rtt rttvar ssthresh cwnd advmss reordering hoplimit initcwnd features rto_min initrwnd quickack congctl fastopen_no_cookie'.split(
    ' ',
  ),
);
const FLAGS = new Set(
  'dead onlink pervasive offload offload_failed trap notify linkdown unresolved rt_trap rt_offload rt_offload_failed'.split(
    ' ',
  ),
);
/** After these the words of a tunnel follow, up to the next hop: ip-route(8), "encap". */
const AFTER_ENCAPSULATION = new Set(['via', 'dev']);

/** The words of a route after its destination, or of a next hop, under the keys of `ip -j`; or why they are none. */
export function readRouteWords(words: readonly string[]): Fields | string {
  const fields: Record<string, unknown> = {};
  const flags: string[] = [];
  const metrics: Record<string, unknown> = {};
  let at = 0;
  const next = () => words[at++] ?? '';
  while (at < words.length) {
    const word = next();
    const [key, number] = [KEYS.get(word), NUMBERS.get(word)];
    if (FLAGS.has(word)) flags.push(word);
    else if (word === 'cache') fields.cache = /^<.*>$/.test(words[at] ?? '') ? cacheWords(next()) : [];
    else if (word === 'encap') while (at < words.length && !AFTER_ENCAPSULATION.has(words[at] ?? '')) at += 1;
    else if (at === words.length) return `"${word}" has no value, or is not known`;
    else if (word === 'via') Object.assign(fields, viaOf(next(), next));
    else if (word === 'expires') fields.expires = numberOf(next().replace(/sec$/, ''));
    else if (METRICS.has(word)) metrics[word] = numberOf(afterLock(next(), next));
    else if (key !== undefined) fields[key] = next();
    else if (number !== undefined) fields[number] = numberOf(next());
    else return `unknown word "${word}"`;
  }
  return { ...fields, flags, ...(Object.keys(metrics).length > 0 && { metrics: [metrics] }) };
}

const cacheWords = (text: string): string[] => text.slice(1, -1).split(',').filter(Boolean);

/** `via 192.0.2.1`; with a family before it when that is not the route's own (RFC 5549). */
function viaOf(first: string, next: () => string): Fields {
  return first === 'inet' || first === 'inet6' ? { via: { family: first, host: next() } } : { gateway: first };
}

const afterLock = (first: string, next: () => string): string => (first === 'lock' ? next() : first);

/** `null` for what is no number: a fact that cannot be read. */
const numberOf = (text: string): number | null => (/^-?\d{1,15}$/.test(text) ? Number(text) : null);
