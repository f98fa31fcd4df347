const ETHERNET = ['UP', 'BROADCAST', 'SMART', 'RUNNING', 'SIMPLEX', 'MULTICAST'];
const PEER_TO_PEER = ['UP', 'BROADCAST', 'RUNNING', 'SIMPLEX', 'MULTICAST'];
const TUNNEL = ['UP', 'POINTOPOINT', 'RUNNING', 'MULTICAST'];
const WIFI_OPTIONS = ['TSO4', 'TSO6', 'CHANNEL_IO', 'PARTIAL_CSUM', 'ZEROINVERT_CSUM'];
const BARE = {
  ...{ kind: 'bare', flags: [], mtu: 1500, options: [], mac: null, addresses: [], hasNd6: false, media: null },
  ...{ status: null, members: [] },
};

/** The interfaces of a Mac mini in the order ifconfig lists them: Ethernet is en0, Wi-Fi en1. */
export function macMiniInterfaces() {
  const listed = [loopback(), ...pseudo(), ethernet(), wifi(), ...thunderbolt(), ...peerToPeer(), ...systemTunnels()];
  return listed.map((each, at) => ({ ...BARE, ...each, index: at + 1 }));
}

const linkLocal = (address, ...words) => ({ family: 'ipv6', address, prefixLength: 64, words });
const ipv4 = (address, prefixLength) => ({ family: 'ipv4', address, prefixLength });

const loopback = () => ({
  ...{ name: 'lo0', kind: 'loopback', flags: ['UP', 'LOOPBACK', 'RUNNING', 'MULTICAST'], mtu: 16_384, hasNd6: true },
  options: ['RXCSUM', 'TXCSUM', 'TXSTATUS', 'SW_TIMESTAMP'],
  addresses: [ipv4('127.0.0.1', 8), { family: 'ipv6', address: '::1', prefixLength: 128 }, linkLocal('fe80::1')],
});

const pseudo = () => [
  { name: 'gif0', flags: ['POINTOPOINT', 'MULTICAST'], mtu: 1280 },
  { name: 'stf0', mtu: 1280 },
  {
    ...{ name: 'anpi0', flags: ETHERNET, options: ['CHANNEL_IO'], mac: '5e:d4:31:7c:00:0b' },
    ...{ media: 'none', status: 'inactive' },
  },
];

const ethernet = () => ({
  ...{ name: 'en0', kind: 'ethernet', flags: ETHERNET, mac: 'd0:11:e5:03:00:09', hasNd6: true, status: 'active' },
  options: ['RXCSUM', 'TXCSUM', 'VLAN_HWTAGGING', 'AV', 'CHANNEL_IO'],
  media: 'autoselect (1000baseT <full-duplex>)',
  addresses: [
    linkLocal('fe80::1c5b:6a0e:42d9:88f1', 'secured'),
    ipv4('192.168.2.171', 24),
    { ...linkLocal('2001:db8:2:0:84f:30cb:61aa:7d02', 'autoconf', 'secured') },
  ],
});

const wifi = () => ({
  ...{ name: 'en1', kind: 'ethernet', flags: ETHERNET, mac: '3a:8f:60:22:b1:04', hasNd6: true, status: 'active' },
  ...{ options: WIFI_OPTIONS, media: 'autoselect' },
  addresses: [linkLocal('fe80::8b2:77a1:c3e0:915', 'secured'), ipv4('192.168.20.41', 24)],
});

const thunderbolt = () => [
  {
    ...{
      name: 'en2',
      flags: [...ETHERNET, 'PROMISC'],
      options: ['TSO4', 'TSO6', 'CHANNEL_IO'],
      mac: '36:4c:d1:09:00:00',
    },
    ...{ media: 'autoselect <full-duplex>', status: 'inactive' },
  },
  {
    ...{ name: 'bridge0', kind: 'bridge', flags: ETHERNET, options: ['RXCSUM', 'TXCSUM', 'TSO4', 'TSO6'] },
    ...{ mac: '36:4c:d1:09:00:00', hasNd6: true, media: '<unknown type>', status: 'inactive', members: ['en2'] },
  },
];

const peerToPeer = () =>
  ['awdl0', 'llw0'].map((name) => ({
    ...{ name, kind: 'peer-to-peer', mac: '72:e4:19:5d:80:3b', hasNd6: true, media: 'autoselect' },
    flags: name === 'awdl0' ? PEER_TO_PEER : ETHERNET,
    options: name === 'awdl0' ? WIFI_OPTIONS : ['CHANNEL_IO'],
    addresses: [linkLocal('fe80::70e4:19ff:fe5d:803b')],
    status: name === 'awdl0' ? 'active' : 'inactive',
  }));

/** Back to My Mac, Continuity and their like: every Mac has a few, with link-local addresses only. */
const systemTunnels = () =>
  [
    ['fe80::a1c2:5f0e:3d11:7b90', 1500],
    ['fe80::6d08:92ee:40ab:c5f3', 1380],
    ['fe80::31f7:e06:b8d4:2a6c', 2000],
    ['fe80::5b0d:e4a9:172c:d36', 1000],
  ].map(([address, mtu], at) => ({
    ...{ name: `utun${at}`, kind: 'tunnel', flags: TUNNEL, mtu, hasNd6: true, addresses: [linkLocal(address)] },
  }));

/** What a VPN adds: the tunnel with its address. */
export const vpnTunnel = (name, index, addresses, mtu) => ({
  ...BARE,
  ...{ name, index, kind: 'tunnel', flags: TUNNEL, mtu, hasNd6: true, options: WIFI_OPTIONS, addresses },
});
