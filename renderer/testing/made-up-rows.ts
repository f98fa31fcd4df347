import type { Neighbor } from '../../shared/neighbor.ts';
import type { InterfaceAddress, NetworkInterface } from '../../shared/network-interface.ts';
import type { Route } from '../../shared/route.ts';
import type { Socket } from '../../shared/socket.ts';

/** Rows of our own invention, with only what a test says about them. */
export const routeOf = (changes: Partial<Route> = {}): Route => ({
  line: 1,
  printed: '192.0.2.0/24 link#6 UCS en0',
  family: 'ipv4',
  destination: '192.0.2.0/24',
  zone: null,
  gateway: null,
  gatewayLink: null,
  flags: [],
  interfaceName: 'en0',
  expiresInSeconds: null,
  expired: false,
  kind: 'unicast',
  table: null,
  protocol: null,
  scope: null,
  metric: null,
  sourceAddress: null,
  mtuBytes: null,
  nextHops: [],
  ...changes,
});

export const socketOf = (changes: Partial<Socket> = {}): Socket => ({
  line: 1,
  printed: 'tcp4 0 0 *.8000 *.* LISTEN',
  protocol: 'tcp',
  family: 'ipv4',
  localAddress: '0.0.0.0',
  localPort: 8000,
  peerAddress: null,
  peerPort: null,
  state: 'LISTEN',
  owner: { pid: 412, command: 'pythond', user: 'ada' },
  dualStack: null,
  receiveQueue: null,
  sendQueue: null,
  interfaceName: null,
  ...changes,
});

export const neighborOf = (changes: Partial<Neighbor> = {}): Neighbor => ({
  line: 1,
  printed: '? (192.0.2.9) at 0:0:5e:0:53:9 on en0 ifscope [ethernet]',
  family: 'ipv4',
  address: '192.0.2.9',
  zone: null,
  hostname: null,
  mac: '00:00:5e:00:53:09',
  interfaceName: 'en0',
  state: null,
  isRouter: false,
  flags: ['ifscope', 'ethernet'],
  expiresInSeconds: null,
  ...changes,
});

export const addressOf = (changes: Partial<InterfaceAddress> = {}): InterfaceAddress => ({
  line: 2,
  printed: 'inet 192.0.2.171 netmask 0xffffff00',
  family: 'ipv4',
  address: '192.0.2.171',
  prefixLength: 24,
  zone: null,
  broadcast: null,
  peerAddress: null,
  isAlias: false,
  flags: [],
  label: null,
  ...changes,
});

export const interfaceOf = (changes: Partial<NetworkInterface> = {}): NetworkInterface => ({
  line: 1,
  printed: 'en0: flags=8863<UP> mtu 1500',
  name: 'en0',
  index: 4,
  flags: ['UP'],
  mtu: 1500,
  mac: '02:00:00:aa:bb:cc',
  status: 'active',
  hardwarePort: 'Ethernet',
  kind: 'ether',
  media: null,
  members: [],
  addresses: [addressOf()],
  ...changes,
});
