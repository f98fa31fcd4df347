/** IPv6 arithmetic on 128-bit integers. Zones are the caller's. */

/** @returns {bigint | null} `null` when the text is no IPv6 address; a zone after `%` is passed over */
export function ipv6ToNumber(text) {
  const [head, tail, ...more] = text.replace(/%.*$/, '').split('::');
  if (more.length > 0 || head === undefined) return null;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...new Array(missing).fill('0'), ...after];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((number, group) => (number << 16n) | BigInt(`0x${group}`), 0n);
}

/** RFC 5952: lower case, the longest run of zeros as `::`. */
export function ipv6ToText(number) {
  const groups = Array.from({ length: 8 }, (_, at) => ((number >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const [from, length] = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
}

function longestZeros(groups) {
  let best = [0, 0];
  for (let from = 0; from < groups.length; from += 1) {
    let to = from;
    while (groups[to] === '0') to += 1;
    if (to - from > best[1]) best = [from, to - from];
  }
  return best;
}

export function ipv6Network(number, prefixLength) {
  return prefixLength === 0 ? 0n : (number >> BigInt(128 - prefixLength)) << BigInt(128 - prefixLength);
}

export const ipv6Mask = (prefixLength) => ipv6ToText(ipv6Network((1n << 128n) - 1n, prefixLength));

export const isLinkScoped = (number) =>
  number >> 118n === 0x3fan || number >> 112n === 0xff01n || number >> 112n === 0xff02n;
