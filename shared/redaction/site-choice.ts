import { readIpv6, startsWith } from './ipv6-bytes.ts';
import { type KeyedHash, latin1 } from './keyed-hash.ts';

const DOCUMENTATION = [0x20, 0x01, 0x0d, 0xb8] as const;
/** Of the 65,536 sites of 2001:db8::/32 so many are used before 3fff::/20 (RFC 9637) takes over. */
const MOST_SITES = 60_000;

/** The first 48 bits of an address turned into those of a documentation site, another one for each; the rest stays. */
export function chooseSites(hash: KeyedHash, originals: readonly string[]): (bytes: Uint8Array) => Uint8Array {
  const sites = new Map<string, readonly number[]>();
  const taken = new Set(originals.map(documentationSite).filter((each) => each !== null));
  const choose = (site: Uint8Array): readonly number[] => {
    const random = hash('site', latin1(site));
    for (let attempt = 0; ; attempt += 1) {
      const start = nameSite(random, attempt, sites.size);
      const name = start.join('.');
      if (taken.has(name)) continue;
      taken.add(name);
      return start;
    }
  };
  return (bytes) => {
    const site = bytes.subarray(0, 6);
    const name = site.join('.');
    const start = sites.get(name) ?? choose(site);
    sites.set(name, start);
    return Uint8Array.of(...start, ...bytes.subarray(6));
  };
}

function nameSite(random: Uint8Array, attempt: number, used: number): readonly number[] {
  const number = (((random[0] ?? 0) << 8) | (random[1] ?? 0)) + attempt;
  if (used < MOST_SITES) return [...DOCUMENTATION, (number >> 8) & 255, number & 255];
  const wide = (((random[2] ?? 0) << 16) | number) >>> 0;
  return [0x3f, 0xff, (wide >> 24) & 15, (wide >> 16) & 255, (wide >> 8) & 255, wide & 255];
}

/** The site of an original that lies in the documentation range itself, so that no other gets its name. */
function documentationSite(text: string): string | null {
  if (!/^(?:2001:0?db8:|3fff:)/i.test(text)) return null;
  const bytes = readIpv6(text.split('/')[0] ?? '');
  if (bytes === null) return null;
  return startsWith(bytes, DOCUMENTATION) || startsWith(bytes, [0x3f, 0xff]) ? bytes.subarray(0, 6).join('.') : null;
}
