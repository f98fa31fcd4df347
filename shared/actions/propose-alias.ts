import ipaddr from 'ipaddr.js';
import { type Address, addressBits, familyBits, parseAddress } from '../address.ts';
import type { AddressFamily } from '../family.ts';
import type { Neighbor } from '../neighbor.ts';
import type { NetworkInterface } from '../network-interface.ts';
import { covers, type Prefix } from '../prefix.ts';

/** Enough to get past a full rack of neighbours; a subnet that is fuller than that is not one to guess in. */
const MOST_TRIED = 1_024n;

/**
 * A free-looking address beside the interface's own: the next one up in its subnet, or down where the subnet ends, that
 * neither this machine nor a neighbour seen so far has. `null` without a subnet to choose in. Which addresses a DHCP server
 * hands out cannot be known from here, so it is a proposal, and the conflict check comes before anything is added.
 */
export function proposeAlias(
  { addresses }: Pick<NetworkInterface, 'addresses'>,
  family: AddressFamily,
  taken: readonly Pick<Address, 'address'>[],
): string | null {
  const own = addresses.find((each) => each.family === family && !each.isAlias && isSubnet(each));
  if (own === undefined || own.prefixLength === null) return null;
  const subnet = { family, address: own.address, prefixLength: own.prefixLength };
  const used = new Set([...taken, ...addresses].map(({ address }) => address));
  const start = addressBits(own);
  for (let step = 1n; step <= MOST_TRIED; step += 1n)
    for (const bits of [start + step, start - step]) {
      const candidate = addressOf(family, bits);
      if (candidate === null || !isHostOf(subnet, candidate) || used.has(candidate)) continue;
      return candidate;
    }
  return null;
}

/** Addresses that something on the link has, or has claimed. */
export const seenAddresses = (neighbors: readonly Neighbor[]): readonly { readonly address: string }[] =>
  neighbors.flatMap(({ address }) => (address === null ? [] : [{ address }]));

/** A link-local address tells nothing about the network's plan, and a /31 or /32 has no room. */
const isSubnet = ({ address, prefixLength, family }: NetworkInterface['addresses'][number]): boolean =>
  prefixLength !== null &&
  prefixLength <= familyBits(family) - 2 &&
  !address.startsWith('169.254.') &&
  !/^fe[89ab]/.test(address);

/** In the subnet and neither its first nor its last address (RFC 1122 §3.2.1.3; RFC 4291 §2.6.1 for the first). */
export function isHostOf(subnet: Prefix, address: string): boolean {
  const { family, prefixLength } = subnet;
  if (!covers(subnet, { family, address })) return false;
  const hostBits = BigInt(familyBits(family) - prefixLength);
  if (hostBits < 2n) return true;
  const host = addressBits({ address }) & ((1n << hostBits) - 1n);
  return host !== 0n && (family === 'ipv6' || host !== (1n << hostBits) - 1n);
}

function addressOf(family: AddressFamily, bits: bigint): string | null {
  const width = familyBits(family);
  if (bits < 0n || bits >= 1n << BigInt(width)) return null;
  const bytes = Array.from({ length: width / 8 }, (_, at) => Number((bits >> BigInt(width - 8 * (at + 1))) & 0xffn));
  return parseAddress(ipaddr.fromByteArray(bytes).toString())?.address ?? null;
}
