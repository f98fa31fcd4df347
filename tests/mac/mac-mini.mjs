import { macMiniInterfaces } from './mac-mini-interfaces.mjs';
import { macMiniNetwork } from './mac-mini-network.mjs';
import { macMiniSockets } from './mac-mini-sockets.mjs';

export function macMini(model) {
  return {
    ...{ model, hostName: 'mini-red', user: 'lena', isRoot: false },
    interfaces: macMiniInterfaces(),
    services: [
      service('Ethernet', 'Ethernet', 'en0', { ipv4: '192.168.2.1', ipv6: 'fe80::9a3c:21ff:fe40:1%en0' }),
      service('Wi-Fi', 'Wi-Fi', 'en1', { ipv4: '192.168.20.1' }),
      service('Thunderbolt Bridge', 'Thunderbolt Bridge', 'bridge0', {}),
      { ...service('Lab Adapter 2', 'USB 10/100/1000 LAN', 'en7', {}), isEnabled: false },
    ],
    vlans: [],
    routes: [],
    neighbors: [
      neighbor('192.168.2.1', '98:3c:21:40:00:01', 'en0', 1177, true),
      neighbor('192.168.2.224', 'd0:11:e5:0a:00:e0', 'en0', 834),
      neighbor('192.168.2.30', null, 'en0', 0),
      neighbor('192.168.20.1', '98:3c:21:40:00:02', 'en1', 1021, true),
      neighbor('fe80::9a3c:21ff:fe40:1', '98:3c:21:40:00:01', 'en0', 22, true),
      neighbor('fe80::c20:7aff:fe05:3b9', 'd0:11:e5:0a:00:e0', 'en0', 0),
    ],
    sockets: macMiniSockets(),
    resolvers: [...lanResolvers(), ...mdnsResolvers()],
    proxy: { ExceptionsList: ['*.local', '169.254/16'], FTPPassive: 1 },
    firewall: {
      ...{ state: 1, stealth: false, allowSigned: true, allowDownloadedSigned: true },
      apps: [
        { path: '/usr/libexec/sharingd', isAllowed: true },
        { path: '/Applications/Feld Relay.app', isAllowed: false },
      ],
    },
    ...macMiniNetwork(),
    ...{ tailscale: null, vpn: null, bad: {} },
  };
}

const service = (name, port, device, router) => ({ name, port, device, isEnabled: true, isDhcp: true, router });

const neighbor = (address, mac, interfaceName, expiresInSeconds, isRouter = false) => ({
  ...{ family: address.includes(':') ? 'ipv6' : 'ipv4', address, mac, interfaceName, expiresInSeconds, isRouter },
});

/** DNS from DHCP on both interfaces; the first is everybody's. */
function lanResolvers() {
  const lan = (scope, server, interfaceName) => ({
    ...{ scope, domain: null, searchDomains: ['lan.example'], servers: [server], interfaceName, isMdns: false },
    ...{ flags: [], reach: 0x20002, order: null },
  });
  return [
    { ...lan('everyone', '192.168.2.1', 'en0'), order: 200000 },
    lan('scoped', '192.168.2.1', 'en0'),
    lan('scoped', '192.168.20.1', 'en1'),
  ];
}

/** Names that go to multicast DNS on every Mac. */
function mdnsResolvers() {
  const zones = ['local', '254.169.in-addr.arpa', ...['8', '9', 'a', 'b'].map((digit) => `${digit}.e.f.ip6.arpa`)];
  return zones.map((domain, at) => ({
    ...{ scope: 'everyone', domain, searchDomains: [], servers: [], interfaceName: null, isMdns: true },
    ...{ flags: [], reach: 0, order: 300000 + at * 200 },
  }));
}

export function runningTailscale() {
  const node = (hostName, os, ipv4, ipv6, more) => ({
    ...{
      hostName,
      os,
      addresses: [ipv4, ipv6],
      isOnline: true,
      isActive: false,
      endpoint: '',
      relay: 'fra',
      bytes: [0, 0],
    },
    ...more,
  });
  return {
    ...{ backendState: 'Running', suffix: 'tail0a1b2.ts.net', health: [] },
    self: node('mini-red', 'macOS', '100.96.14.7', 'fd7a:115c:a1e0::6001:e07', {}),
    peers: [
      node('mini-blue', 'macOS', '100.96.14.8', 'fd7a:115c:a1e0::6001:e08', {
        ...{ isActive: true, endpoint: '192.168.2.224:41641', bytes: [48_120, 51_884] },
      }),
      node('phone-green', 'iOS', '100.96.14.21', 'fd7a:115c:a1e0::6001:e15', { isOnline: false }),
    ],
  };
}
