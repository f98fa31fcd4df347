import { ipv4ToText, maskOf } from './ipv4.mjs';
import { ipv6Mask, ipv6ToText } from './ipv6.mjs';

/** Destination and mask in full, as route(8) prints them; `default` for no prefix at all. */
export function destinationOf({ family, address, prefixLength, zone }) {
  if (prefixLength === 0) return 'default';
  return family === 'ipv4' ? ipv4ToText(address) : `${ipv6ToText(address)}${zone === null ? '' : `%${zone}`}`;
}

export function maskText({ family, prefixLength }) {
  if (prefixLength === 0) return 'default';
  return family === 'ipv4' ? ipv4ToText(maskOf(prefixLength)) : ipv6Mask(prefixLength);
}
