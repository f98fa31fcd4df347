import type { NetworkInterface } from '../network-interface.ts';
import type { AliasRequest } from './action-request.ts';
import type { AliasSurroundings } from './plan-alias.ts';

/** An interface with one subnet of each family, for tests. */
export const madeUpInterface = (more: Partial<NetworkInterface> = {}): NetworkInterface => ({
  line: 1,
  printed: 'en0: flags=8863<UP,BROADCAST,RUNNING,MULTICAST> mtu 1500',
  name: 'en0',
  index: 4,
  flags: ['UP', 'BROADCAST', 'RUNNING', 'MULTICAST'],
  mtu: 1500,
  mac: '02:00:5e:10:00:01',
  status: 'active',
  hardwarePort: 'Ethernet',
  kind: 'ether',
  media: null,
  members: [],
  addresses: [
    madeUpAddress('192.168.2.171', 24),
    { ...madeUpAddress('fd00:2::171', 64), family: 'ipv6' },
    madeUpAddress('192.168.2.180', 32, true),
  ],
  ...more,
});

export const madeUpAddress = (
  address: string,
  prefixLength: number,
  isAlias = false,
): NetworkInterface['addresses'][number] => ({
  line: 2,
  printed: `inet ${address}`,
  family: 'ipv4',
  address,
  prefixLength,
  zone: null,
  broadcast: null,
  peerAddress: null,
  isAlias,
  flags: [],
  label: null,
});

export const madeUpAlias = (more: Partial<AliasRequest> = {}): AliasRequest => ({
  kind: 'add-alias',
  interfaceName: 'en0',
  family: 'ipv4',
  address: '192.168.2.172',
  prefixLength: 32,
  ...more,
});

export const madeUpSurroundings = (more: Partial<AliasSurroundings> = {}): AliasSurroundings => ({
  platform: 'darwin',
  interfaces: [madeUpInterface()],
  conflict: { kind: 'free' },
  gateways: [],
  sshAddress: null,
  isAddedByUs: false,
  trialSeconds: 120,
  ...more,
});
