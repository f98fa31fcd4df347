import { parseAddress } from '../address.ts';
import { tunnelKindOf } from '../explain/tunnel-kind.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import { covers } from '../prefix.ts';
import { isEngineBridge } from './forwards.ts';

/** macOS: Internet Sharing and vmnet (facts A2: bridge100), VMware, Parallels; bridge0 is the Thunderbolt Bridge, a real link. */
const MAC_VIRTUAL = /^(?:bridge1\d\d|vmenet\d+|vmnet\d+|vnic\d+)$/;

/** A network that this machine made for its own containers or virtual machines. */
export const isVirtualNetwork = (name: string): boolean => isEngineBridge(name) || MAC_VIRTUAL.test(name);

/** By which a machine is joined to others: neither loopback, nor a tunnel, nor a network of its own making. */
export const joinsOthers = ({ name, kind, flags }: NetworkInterface): boolean =>
  flags.includes('UP') &&
  !/^lo\d*$/.test(name) &&
  kind !== 'loopback' &&
  tunnelKindOf(name, { kind }) === null &&
  !isVirtualNetwork(name);

/** The address of an interface in whose network another address is; a single address (/32) is no network. */
export function networkOf({ addresses }: NetworkInterface, address: string): InterfaceAddress | undefined {
  const parsed = parseAddress(address);
  return addresses.find(({ prefixLength, family, address: own }) => {
    if (parsed === null || prefixLength === null || family !== parsed.family) return false;
    return prefixLength < (family === 'ipv4' ? 31 : 127) && covers({ family, address: own, prefixLength }, parsed);
  });
}
