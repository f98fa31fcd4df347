import { isLinkLocal, isWildcard, parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';

/** One side of a socket as ss prints it. */
export interface Endpoint {
  readonly family: AddressFamily;
  /** Keeps the zone of a link-local address, which is nothing without it. */
  readonly address: string;
  readonly port: number | null;
  /** The interface after `%`: a zone, or the device the socket is bound to (SO_BINDTODEVICE). */
  readonly interfaceName: string | null;
  readonly isWildcard: boolean;
  /** Printed as a bare `*`: an IPv6 socket that takes IPv4 as well (ss.c, inet_addr_print). */
  readonly isDualStack: boolean;
}

/**
 * `127.0.0.53%lo:53`, `[::]:22`, `[fe80::1]%eth0:546`, `[fe80::1%eth0]:546`, `*:80`, and `:::22` of old versions.
 * A port that is `*` or a service name is `null`. `null` when it is no address.
 */
export function readEndpoint(text: string): Endpoint | null {
  const colon = text.lastIndexOf(':');
  if (colon <= 0) return null;
  const [bare = '', interfaceName = null] = text.slice(0, colon).replace(/[[\]]/g, '').split('%');
  const isDualStack = bare === '*';
  const parsed = parseAddress(isDualStack ? '::' : bare);
  if (parsed === null || interfaceName === '') return null;
  const { family, address } = parsed;
  const printedPort = text.slice(colon + 1);
  return {
    family,
    address: interfaceName !== null && isLinkLocal(parsed) ? `${address}%${interfaceName}` : address,
    port: /^\d{1,5}$/.test(printedPort) ? Number(printedPort) : null,
    interfaceName,
    isWildcard: isWildcard(address),
    isDualStack,
  };
}
