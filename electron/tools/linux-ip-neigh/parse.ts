import { isLinkLocal, parseAddress } from '../../../shared/address.ts';
import type { Neighbor } from '../../../shared/neighbor.ts';
import { asFields, asText, asTexts, type Fields } from '../json-fields.ts';

const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5,}$/;

/**
 * One element of `ip -j neigh`: a neighbour, or why it is none. Keys as printed by iproute2's ipneigh.c.
 *
 * `router`, `proxy`, `extern_learn` and the like are keys whose value is `null`: being there is what they say.
 */
export function readNeighborElement(element: unknown, line: number, printed: string): readonly Neighbor[] | string {
  const fields = asFields(element);
  if (Object.keys(fields).length === 0) return []; // an entry that a filter left out
  const parsed = parseAddress(asText(fields.dst) ?? '');
  if (parsed === null) return '"dst" is no IP address';
  const interfaceName = asText(fields.dev);
  return [
    {
      line,
      printed,
      family: parsed.family,
      address: parsed.address,
      zone: parsed.zone ?? (parsed.family === 'ipv6' && isLinkLocal(parsed) ? interfaceName : null),
      hostname: null,
      mac: macOf(fields),
      interfaceName,
      state: asTexts(fields.state).join(' ') || null,
      isRouter: 'router' in fields,
      flags: Object.keys(fields).filter((key) => fields[key] === null || fields[key] === true),
      expiresInSeconds: null,
    },
  ];
}

/** `null` while unanswered, and for tunnels, whose `lladdr` is an IP address. */
function macOf(fields: Fields): string | null {
  const printed = asText(fields.lladdr)?.toLowerCase() ?? '';
  return MAC.test(printed) ? printed : null;
}
