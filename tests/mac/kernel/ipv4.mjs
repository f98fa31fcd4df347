/** IPv4 arithmetic on unsigned 32-bit numbers, and the way BSD shortens destinations. */

/** @returns {number | null} `null` when the text is no dotted quad */
export function ipv4ToNumber(text) {
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (octets === undefined || octets.some((octet) => octet > 255)) return null;
  return octets.reduce((number, octet) => number * 256 + octet, 0);
}

export const ipv4ToText = (number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');

export const maskOf = (prefixLength) => (prefixLength === 0 ? 0 : (-1 << (32 - prefixLength)) >>> 0);
export const networkOf = (number, prefixLength) => (number & maskOf(prefixLength)) >>> 0;
export const broadcastOf = (number, prefixLength) => (number | ~maskOf(prefixLength)) >>> 0;

/** @returns {number | null} `null` when the mask has holes or is no mask */
export function prefixLengthOf(mask) {
  const number = /^0x[0-9a-f]{1,8}$/i.test(mask) ? Number.parseInt(mask, 16) : ipv4ToNumber(mask);
  if (number === null) return null;
  for (let length = 0; length <= 32; length += 1) if (maskOf(length) === number) return length;
  return null;
}

/** The mask a class A, B or C network has by itself: what a missing mask means to BSD tools (facts B3). */
export const classfulLengthOf = (number) => (number < 0x80000000 ? 8 : number < 0xc0000000 ? 16 : 24);

/**
 * A network as `netstat -rn` prints it: trailing zero octets dropped as far as the class allows, the length only when it is
 * not the class's own (`10`, `169.254`, `10.9/24`, `224.0.0/4`, `192.168.2.1/32`). netstat's route.c, facts E2.
 */
export function shortDestination(number, prefixLength) {
  if (prefixLength === 0) return 'default';
  const octets = ipv4ToText(number).split('.');
  const classful = classfulLengthOf(number);
  let kept = classful / 8;
  while (kept < 4 && octets.slice(kept).some((octet) => octet !== '0')) kept += 1;
  return octets.slice(0, kept).join('.') + (prefixLength === classful ? '' : `/${prefixLength}`);
}
