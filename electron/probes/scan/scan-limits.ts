import { networkInterfaces } from 'node:os';
import { type Address, isLoopback, parseAddress } from '../../../shared/address.ts';

/** How hard a scan may push. */
export interface ScanLimits {
  /** Connects under way at the same time. */
  readonly atOnce: number;
  /** Connects begun a second; `null` for no bound. */
  readonly perSecond: number | null;
  /** Silence for so long is the answer "no answer". */
  readonly timeoutMs: number;
  /**
   * As long as nothing came back, for so long nothing is called silent: the link-layer address has to be found first, and
   * that nobody has it is told late (Linux: three questions a second apart, arp(7) mcast_solicit; facts I1 for macOS).
   */
  readonly firstAnswerMs: number;
}

/** Nothing leaves the machine. A closed port refuses at once, so few sockets do it; silence here is a filter and no delay. */
const OWN: ScanLimits = { atOnce: 64, perSecond: null, timeoutMs: 500, firstAnswerMs: 0 };
/**
 * Somebody else's machine: a pace that a home router's connection table bears. The second SYN goes out after one second
 * (RFC 6298 §2.1), so one lost packet is not taken for silence.
 */
const REMOTE: ScanLimits = { atOnce: 128, perSecond: 500, timeoutMs: 1_500, firstAnswerMs: 3_500 };

export const scanLimits = (isThisMachine: boolean): ScanLimits => (isThisMachine ? OWN : REMOTE);

/** A loopback address, or one that an interface of this machine has now. */
export function isOwnAddress({ family, address }: Pick<Address, 'family' | 'address'>): boolean {
  if (isLoopback({ family, address })) return true;
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return own.some((each) => parseAddress(each.address)?.address === address);
}
