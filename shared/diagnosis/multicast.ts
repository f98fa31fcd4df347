import type { NetworkInterface } from '../network-interface.ts';
import type { Case } from './case.ts';
import type { MulticastSend } from './deeper-looks.ts';
import { isAccepted } from './tries.ts';

interface Given extends Pick<Case, 'osMajor'> {
  readonly multicastSends: readonly MulticastSend[];
  readonly interfaces: readonly NetworkInterface[];
  readonly attempts: NonNullable<Case['attempts']>;
}

/** EHOSTUNREACH may pass by itself right after boot, waking up or a change of link (facts A6). */
const LASTS_MS = 10_000;
const FIRST_MACOS = 15;

/**
 * Sends to IPv4 multicast or broadcast that were refused for 10 s, by a program that connected to nobody, while an
 * interface with IPv4 is up (facts L7). IPv6 multicast without a scope fails for other reasons and is left out.
 */
export function deniedSends({ osMajor, multicastSends, interfaces, attempts }: Given): readonly MulticastSend[] {
  if (osMajor === null || osMajor < FIRST_MACOS || !interfaces.some(isUpWithIpv4)) return [];
  return multicastSends.filter(({ program, family, group }) => {
    const same = multicastSends.filter((each) => each.program === program && each.group === group);
    const times = same.map(({ startedAtMs }) => startedAtMs);
    const lasts = Math.max(...times) - Math.min(...times) > LASTS_MS;
    const isRefused = same.every(({ errno }) => errno === 'EHOSTUNREACH');
    return (
      family === 'ipv4' && isRefused && lasts && !attempts.some((each) => each.program === program && isAccepted(each))
    );
  });
}

const isUpWithIpv4 = ({ name, flags, addresses }: NetworkInterface): boolean =>
  /^en\d+$/.test(name) && flags.includes('UP') && addresses.some(({ family }) => family === 'ipv4');
