import { isLinkLocal, isLoopback } from '../address.ts';
import type { NetworkInterface } from '../network-interface.ts';
import type { AddressLine } from './overview.ts';
import { portName } from './way-out.ts';

/** Addresses of the interfaces that are up; the loopback interface is on every machine and left out. */
export function addressLines(interfaces: readonly NetworkInterface[]): AddressLine[] {
  return interfaces
    .filter((each) => isUp(each) && !isLoopbackInterface(each))
    .flatMap((each) =>
      each.addresses
        .filter((own) => !isLoopback(own))
        .map((own) => ({
          interfaceName: each.name,
          hardwarePort: portName(each),
          family: own.family,
          address: own.prefixLength === null ? own.address : `${own.address}/${own.prefixLength}`,
          isAlias: own.isAlias,
          isLinkLocal: isLinkLocal(own),
          flags: [...own.flags],
        })),
    );
}

const isLoopbackInterface = ({ flags, kind }: NetworkInterface): boolean =>
  flags.includes('LOOPBACK') || kind === 'loopback';

/** Up as far as the system says: the flag, and no word that the link is down. */
export const isUp = ({ flags, status }: NetworkInterface): boolean =>
  flags.includes('UP') && status !== 'inactive' && status !== 'DOWN';

/** A link-local IPv6 address: each interface has one, so a short list leaves them out. */
export const isMereLinkLocal = ({ family, isLinkLocal: isLocal }: AddressLine): boolean => family === 'ipv6' && isLocal;
