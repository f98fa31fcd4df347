import type { AliasRequest } from '../../shared/actions/action-request.ts';
import { parseAddress } from '../../shared/address.ts';
import type { AddressFamily } from '../../shared/family.ts';

/** An address for one more, as the person is filling it in. */
export interface AliasDraft {
  readonly interfaceName: string;
  readonly family: AddressFamily;
  /** As typed. */
  readonly address: string;
  /** As typed; a whole number of seconds once it is asked for. */
  readonly trialSeconds: string;
  /** Why it was proposed: a finding's words. `null` when the person came by himself. */
  readonly because: string | null;
}

export const TRIAL_SECONDS = { least: 5, usual: 120, most: 3_600 } as const;

/** What is asked of the main process, or the sentence why it cannot be asked yet. */
export type Asked =
  | {
      readonly kind: 'ready';
      readonly request: AliasRequest & { readonly kind: 'add-alias' };
      readonly trialSeconds: number;
    }
  | { readonly kind: 'not-ready'; readonly field: 'interface' | 'address' | 'trial'; readonly because: string };

export function askedOf({ interfaceName, family, address, trialSeconds }: AliasDraft): Asked {
  if (interfaceName === '') return notReady('interface', 'Choose the interface that gets the address.');
  const parsed = parseAddress(address.trim());
  if (address.trim() === '') return notReady('address', 'Type an address, or take the proposed one.');
  if (parsed === null || parsed.zone !== null)
    return notReady(
      'address',
      'This is no IP address. It looks like 192.0.2.7 or 2001:db8::7, without a mask or a zone.',
    );
  if (parsed.family !== family)
    return notReady(
      'address',
      `This is an ${familyName(parsed.family)} address; ${familyName(family)} is chosen above.`,
    );
  const seconds = Number(trialSeconds);
  const { least, most } = TRIAL_SECONDS;
  if (!Number.isInteger(seconds) || seconds < least || seconds > most)
    return notReady('trial', `The trial takes ${least} to ${most} whole seconds.`);
  const prefixLength = family === 'ipv4' ? 32 : 128;
  return {
    kind: 'ready',
    request: { kind: 'add-alias', interfaceName, family, address: parsed.address, prefixLength },
    trialSeconds: seconds,
  };
}

export const familyName = (family: AddressFamily): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');

const notReady = (field: 'interface' | 'address' | 'trial', because: string): Asked => ({
  kind: 'not-ready',
  field,
  because,
});
