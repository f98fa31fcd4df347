import type { NetworkInterface } from '../network-interface.ts';
import { type Route, routeDefaults } from '../route.ts';
import { type Socket, socketDefaults } from '../socket.ts';
import type { TailnetNode } from '../tailnet.ts';

/** Rows for the tests of this folder. Only tests import this file. */

/** One line of macOS's table: `darwinRoute('192.168.77.0/24', 'UCS', 'en0')`. */
export function darwinRoute(
  destination: string,
  flags: string,
  interfaceName: string,
  more: Partial<Route> = {},
): Route {
  const kind = flags.includes('R') ? 'unreachable' : flags.includes('B') ? 'blackhole' : 'unicast';
  return {
    ...routeDefaults,
    line: 1,
    printed: `${destination} ${flags} ${interfaceName}`,
    family: destination.includes(':') ? 'ipv6' : 'ipv4',
    destination,
    flags: [...flags],
    interfaceName,
    kind,
    nextHops: [],
    ...more,
  };
}

/** One route of Linux, in table main unless told. */
export function linuxRoute(destination: string, interfaceName: string, more: Partial<Route> = {}): Route {
  return { ...darwinRoute(destination, '', interfaceName), kind: 'unicast', table: 'main', ...more };
}

export function anInterface(
  name: string,
  addresses: readonly string[],
  more: Partial<NetworkInterface> = {},
): NetworkInterface {
  return {
    line: 1,
    printed: name,
    name,
    index: null,
    flags: ['UP'],
    mtu: 1500,
    mac: null,
    status: null,
    hardwarePort: null,
    kind: null,
    media: null,
    members: [],
    addresses: addresses.map((address) => ({
      line: 1,
      printed: address,
      family: address.includes(':') ? 'ipv6' : 'ipv4',
      address,
      prefixLength: null,
      zone: null,
      broadcast: null,
      peerAddress: null,
      isAlias: false,
      flags: [],
      label: null,
    })),
    ...more,
  };
}

export function aListener(
  localAddress: string,
  localPort: number,
  pid: number | null,
  more: Partial<Socket> = {},
): Socket {
  return {
    ...socketDefaults,
    line: 1,
    printed: `${localAddress} ${localPort}`,
    protocol: 'tcp',
    family: localAddress.includes(':') ? 'ipv6' : 'ipv4',
    localAddress,
    localPort,
    state: 'LISTEN',
    owner: pid === null ? null : { pid, command: `lamp${pid}`, user: null },
    ...more,
  };
}

export function aTailnetNode(hostname: string, addresses: readonly string[], isSelf: boolean): TailnetNode {
  return {
    line: 1,
    printed: hostname,
    isSelf,
    hostname,
    dnsName: null,
    os: null,
    addresses: [...addresses],
    online: true,
    active: null,
    directEndpoint: null,
    relay: null,
    isExitNode: false,
    expired: null,
    lastSeen: null,
    receivedBytes: null,
    sentBytes: null,
    backendState: null,
    health: [],
    magicDnsSuffix: null,
    user: null,
  };
}
