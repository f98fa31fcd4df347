import type { LiveRow } from '../../shared/live.ts';
import type { InterfaceAddress, NetworkInterface } from '../../shared/network-interface.ts';

/** A line of the interfaces table: an interface, or one of its addresses under it. */
export interface InterfaceRow {
  readonly interface: NetworkInterface;
  /** `null` on the interface's own line. */
  readonly address: InterfaceAddress | null;
  readonly line: number;
  readonly printed: string;
}

/** Each interface followed by its addresses, in the order the system lists them. */
export function withAddresses(interfaces: readonly LiveRow<NetworkInterface>[]): readonly LiveRow<InterfaceRow>[] {
  return interfaces.flatMap(({ id, source, row }) => [
    { id, source, row: { interface: row, address: null, line: row.line, printed: row.printed } },
    ...row.addresses.map((address, index) => ({
      id: `${id} ${address.address} ${index}`,
      source,
      row: { interface: row, address, line: address.line, printed: address.printed },
    })),
  ]);
}

/** The address with its prefix length: `192.168.2.171/24`. */
export const addressText = ({ address, zone, prefixLength }: InterfaceAddress): string =>
  `${address}${zone === null ? '' : `%${zone}`}${prefixLength === null ? '' : `/${prefixLength}`}`;
