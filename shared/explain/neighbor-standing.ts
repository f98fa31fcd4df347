import { parseAddress } from '../address.ts';
import type { Neighbor } from '../neighbor.ts';

/** Whether a neighbour has answered, as far as its row tells. */
export interface NeighborStanding {
  readonly kind: 'answers' | 'answered' | 'checking' | 'not-so-far' | 'silent' | 'not-asked' | 'not-said';
  /** One or two plain sentences. */
  readonly text: string;
}

/**
 * Reads the standing from the state: RFC 4861 §7.3.2 and ip-neighbour(8) for IPv6 and Linux, arp(8) on macOS, which prints
 * none for an entry that is complete. `incomplete` alone proves nothing about the wire (facts A6).
 */
export function neighborStanding(neighbor: Neighbor): NeighborStanding {
  if (isGroup(neighbor)) return group;
  const words = new Set([...(neighbor.state?.toLowerCase().split(' ') ?? []), ...neighbor.flags]);
  const known = byWord.find(([word]) => words.has(word));
  if (known !== undefined) return known[1];
  return neighbor.mac === null ? notSaid : undated;
}

/** Multicast and broadcast: the lowest bit of the first octet (IEEE 802 §8.2). Kernels list such addresses as well. */
export function isGroup({ mac, address }: Pick<Neighbor, 'mac' | 'address'>): boolean {
  if (mac !== null && hasBit(mac, 1)) return true;
  const parsed = parseAddress(address ?? '');
  if (parsed === null) return false;
  return parsed.family === 'ipv4' ? /^(?:22[4-9]|23\d)\./.test(parsed.address) : /^ff/.test(parsed.address);
}

/** Made up by the machine itself, not given by a maker: the second bit of the first octet (IEEE 802 §8.4). */
export const isPrivateMac = (mac: string): boolean => hasBit(mac, 2) && !hasBit(mac, 1);

const hasBit = (mac: string, bit: number): boolean => (Number.parseInt(mac.slice(0, 2), 16) & bit) !== 0;

const group: NeighborStanding = {
  kind: 'not-asked',
  text: 'A group address: no single machine stands behind it, so nobody is asked for it.',
};
const notSaid: NeighborStanding = { kind: 'not-said', text: 'The system does not say whether it answered.' };
const undated: NeighborStanding = {
  kind: 'answered',
  text: 'It has answered: its hardware address is known. How long ago is not said.',
};
const stale: NeighborStanding = {
  kind: 'answered',
  text: 'It answered a while ago, and nothing was needed from it since. That is normal for a quiet machine: it is asked again with the next packet.',
};
const checking: NeighborStanding = {
  kind: 'checking',
  text: 'It answered a while ago; the system is finding out now whether it still does.',
};

/** In the order in which they count: a permanent entry may carry another word beside. */
const byWord: readonly (readonly [word: string, standing: NeighborStanding])[] = [
  [
    'permanent',
    { kind: 'not-asked', text: 'Kept for good and never asked: an address of this machine itself, or put in by hand.' },
  ],
  [
    'noarp',
    {
      kind: 'not-asked',
      text: 'Nothing is asked on this link: a loopback or a tunnel, which needs no hardware address.',
    },
  ],
  [
    'failed',
    {
      kind: 'silent',
      text: 'The system asked for it and got no answer: it is off, on another network, or kept apart from this machine, as guest Wi-Fi does.',
    },
  ],
  [
    'incomplete',
    {
      kind: 'not-so-far',
      text: 'No answer so far. By itself that proves little: the question may be a moment old, or may never have been sent, as when macOS denies a program the local network.',
    },
  ],
  ['reachable', { kind: 'answers', text: 'It answered a moment ago.' }],
  ['delay', checking],
  ['probe', checking],
  ['stale', stale],
];
