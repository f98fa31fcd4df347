import { parseAddress } from '../../shared/address.ts';
import type { AddressFamily } from '../../shared/family.ts';

/** What to ping, for every system's ping. */
export interface PingRequest {
  /** A numeric address; a link-local one has its interface in `zone`. */
  readonly address: string;
  readonly family: AddressFamily;
  readonly zone: string | null;
  readonly count: number;
  /** How long the last packet is waited for. */
  readonly waitMs: number;
  /** Size of the whole IP packet, sent with "don't fragment"; `null` for the usual 84 bytes. */
  readonly packetBytes: number | null;
}

/** IP and ICMP headers without options: RFC 791 and 792, RFC 8200 and 4443. */
const HEADER_BYTES = { ipv4: 20 + 8, ipv6: 40 + 8 } as const;
export const PING_EVERY_MS = 300; // iputils takes no less than 200 ms from a user, macOS no less than 100 ms

export const payloadBytes = (family: AddressFamily, packetBytes: number): number =>
  Math.max(0, packetBytes - HEADER_BYTES[family]);

/** The address with its zone. Anything but an address is a bug, so that none can pass as an option. */
export function pingAddressText({ address, family, zone }: Pick<PingRequest, 'address' | 'family' | 'zone'>): string {
  const text = zone === null ? address : `${address}%${zone}`;
  if (parseAddress(text)?.family !== family || (zone !== null && !/^\w[\w.-]*$/.test(zone)))
    throw new TypeError(`not an address: ${text}`);
  return text;
}

export const pingExamples: readonly PingRequest[] = [
  { address: '192.0.2.1', family: 'ipv4', zone: null, count: 2, waitMs: 1_000, packetBytes: null },
  { address: '2001:db8::1', family: 'ipv6', zone: null, count: 2, waitMs: 1_000, packetBytes: null },
  { address: '192.0.2.1', family: 'ipv4', zone: null, count: 1, waitMs: 1_000, packetBytes: 1_500 },
  { address: '2001:db8::1', family: 'ipv6', zone: null, count: 1, waitMs: 1_000, packetBytes: 1_500 },
];
