import { fileURLToPath } from 'node:url';
import type { Namespace } from '../namespaces.ts';
import { healthy, type Scenario, type Topology } from './scenario.ts';

const SERVE = fileURLToPath(new URL('./serve.mjs', import.meta.url));
const LISTEN = fileURLToPath(new URL('../listen.mjs', import.meta.url));

const serve =
  (where: keyof Topology, address: string, port: number, behaviour: string) => async (topology: Topology) => {
    const child = await topology[where].start(process.execPath, [SERVE, address, String(port), behaviour]);
    return () => void child.kill('SIGKILL');
  };

const listenIpv6Only =
  (port: number) =>
  async ({ server }: Topology) => {
    const sockets = JSON.stringify([{ protocol: 'tcp', address: '::', port, ipv6Only: true }]);
    const child = await server.start(process.execPath, [LISTEN, sockets]);
    return () => void child.kill('SIGKILL');
  };

/** `ip` words on one machine, and the words that undo them. */
const change = (where: keyof Topology, words: string, undo: string) => (topology: Topology) => {
  topology[where].ip(words);
  return () => void topology[where].ip(undo);
};

/** A packet filter on one machine with one rule in the input hook; gone with its table. */
const filter = (where: keyof Topology, rule: string) => (topology: Topology) => {
  const nft = (...args: string[]) => topology[where].run('/usr/sbin/nft', args);
  nft('add', 'table', 'inet', 'lab');
  nft('add', 'chain', 'inet', 'lab', 'input', '{ type filter hook input priority 0; }');
  nft('add', 'rule', 'inet', 'lab', 'input', ...rule.split(' '));
  return () => void nft('delete', 'table', 'inet', 'lab');
};

const both =
  (...makes: readonly Scenario['make'][]): Scenario['make'] =>
  async (topology) => {
    const undo: (() => void)[] = [];
    for (const make of makes) undo.push(await make(topology));
    return () => {
      for (const each of undo.toReversed()) each();
    };
  };

const nothing = () => () => {};
export const clearNeighbor = (where: Namespace, address: string) => where.ip(`neigh flush to ${address}`);

const onClient = { from: 'client' } as const;
const onServer = { from: 'server' } as const;

export const scenarios: readonly Scenario[] = [
  // healthy, and odd but healthy
  {
    ...onClient,
    id: 'healthy-banner',
    truth: 'The service answers.',
    make: serve('server', '0.0.0.0', 7001, 'banner'),
    target: '192.168.2.171:7001',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-http',
    truth: 'The web server answers.',
    make: serve('server', '0.0.0.0', 7002, 'http-ok'),
    target: 'http://192.168.2.171:7002/health',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-slow-http',
    truth: 'The web server is slow and answers.',
    make: serve('server', '0.0.0.0', 7003, 'http-slow'),
    target: 'http://192.168.2.171:7003/',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-silent',
    truth: 'The service waits to be spoken to, as many do.',
    make: serve('server', '0.0.0.0', 7004, 'silent'),
    target: '192.168.2.171:7004',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-ipv6',
    truth: 'The service answers over IPv6.',
    make: serve('server', '::', 7005, 'banner'),
    target: '[fd00:2::171]:7005',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-routed',
    truth: 'The service answers from behind a router.',
    make: serve('far', '0.0.0.0', 7006, 'banner'),
    target: '10.9.0.2:7006',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-no-ping',
    truth: 'Ping is filtered, the service answers.',
    make: both(serve('server', '0.0.0.0', 7007, 'banner'), filter('server', 'icmp type echo-request drop')),
    target: '192.168.2.171:7007',
    acceptable: [healthy],
  },
  {
    ...onServer,
    id: 'healthy-own-address',
    truth: 'The service answers on the machine’s own address; the way through lo is normal.',
    make: serve('server', '0.0.0.0', 7008, 'banner'),
    target: '192.168.2.171:7008',
    acceptable: [healthy],
  },
  {
    ...onServer,
    id: 'healthy-loopback',
    truth: 'The service answers on loopback, where it listens.',
    make: serve('server', '127.0.0.1', 7009, 'banner'),
    target: '127.0.0.1:7009',
    acceptable: [healthy],
  },
  {
    ...onClient,
    id: 'healthy-alias',
    truth: 'The service answers on an alias of the server.',
    make: both(
      change('server', 'addr add 192.168.2.172/32 dev eth0', 'addr del 192.168.2.172/32 dev eth0'),
      serve('server', '192.168.2.172', 7010, 'banner'),
    ),
    target: '192.168.2.172:7010',
    acceptable: [healthy],
  },
  // refused
  {
    ...onClient,
    id: 'dead-port',
    truth: 'Nothing listens on the port.',
    make: nothing,
    target: '192.168.2.171:7101',
    acceptable: ['server-not-running', 'port-refused'],
  },
  {
    ...onServer,
    id: 'own-dead-port',
    truth: 'Nothing listens on the port of this machine.',
    make: nothing,
    target: '192.168.2.171:7102',
    acceptable: ['server-not-running'],
  },
  {
    ...onClient,
    id: 'loopback-only-from-afar',
    truth: 'The service listens on loopback only; from afar it is refused.',
    make: serve('server', '127.0.0.1', 7103, 'banner'),
    target: '192.168.2.171:7103',
    acceptable: ['server-not-running', 'port-refused'],
  },
  {
    ...onServer,
    id: 'loopback-only',
    truth: 'The service listens on loopback only.',
    make: serve('server', '127.0.0.1', 7104, 'banner'),
    target: '192.168.2.171:7104',
    acceptable: ['listens-on-loopback-only'],
  },
  {
    ...onServer,
    id: 'another-address',
    truth: 'The service listens on an alias, not on the address that was asked.',
    make: both(
      change('server', 'addr add 192.168.2.173/32 dev eth0', 'addr del 192.168.2.173/32 dev eth0'),
      serve('server', '192.168.2.173', 7105, 'banner'),
    ),
    target: '192.168.2.171:7105',
    acceptable: ['listens-on-another-address'],
  },
  {
    ...onServer,
    id: 'ipv6-only',
    truth: 'The service takes IPv6 only.',
    make: listenIpv6Only(7106),
    target: '192.168.2.171:7106',
    acceptable: ['listens-on-ipv6-only'],
  },
  {
    ...onClient,
    id: 'reject-reset',
    truth: 'A filter resets; from afar that is a closed port.',
    make: both(serve('server', '0.0.0.0', 7107, 'banner'), filter('server', 'tcp dport 7107 reject with tcp reset')),
    target: '192.168.2.171:7107',
    acceptable: ['server-not-running', 'port-refused'],
  },
  {
    ...onClient,
    id: 'reject-port-unreachable',
    truth: 'A filter answers with ICMP port unreachable; Linux reports a refusal.',
    make: both(
      serve('server', '0.0.0.0', 7108, 'banner'),
      filter('server', 'tcp dport 7108 reject with icmpx type port-unreachable'),
    ),
    target: '192.168.2.171:7108',
    acceptable: ['server-not-running', 'port-refused', 'refused-despite-listener'],
  },
  {
    ...onServer,
    id: 'reject-on-own-machine',
    truth: 'A filter of this machine refuses, although the service listens everywhere.',
    make: both(serve('server', '0.0.0.0', 7109, 'banner'), filter('server', 'tcp dport 7109 reject with tcp reset')),
    target: '192.168.2.171:7109',
    acceptable: ['refused-despite-listener'],
  },
  // dropped and prohibited
  {
    ...onClient,
    id: 'drop',
    truth: 'A filter on the server drops the packets.',
    make: both(serve('server', '0.0.0.0', 7201, 'banner'), filter('server', 'tcp dport 7201 drop')),
    target: '192.168.2.171:7201',
    acceptable: ['packets-dropped'],
  },
  {
    ...onClient,
    id: 'drop-dead-port',
    truth: 'A filter drops packets to a port on which nothing listens.',
    make: filter('server', 'tcp dport 7202 drop'),
    target: '192.168.2.171:7202',
    acceptable: ['packets-dropped'],
  },
  {
    ...onClient,
    id: 'admin-prohibited',
    truth: 'A filter on the server answers that it is prohibited.',
    make: both(
      serve('server', '0.0.0.0', 7203, 'banner'),
      filter('server', 'tcp dport 7203 reject with icmpx type admin-prohibited'),
    ),
    target: '192.168.2.171:7203',
    acceptable: ['firewall-prohibits'],
  },
  {
    ...onClient,
    id: 'host-unreachable-by-filter',
    truth: 'A filter on the server answers host unreachable, at once.',
    make: both(
      serve('server', '0.0.0.0', 7204, 'banner'),
      filter('server', 'tcp dport 7204 reject with icmpx type host-unreachable'),
    ),
    target: '192.168.2.171:7204',
    acceptable: ['firewall-prohibits', 'router-says-unreachable'],
  },
  {
    ...onClient,
    id: 'drop-beyond-router',
    truth: 'A filter on the far machine drops the packets.',
    make: both(serve('far', '0.0.0.0', 7205, 'banner'), filter('far', 'tcp dport 7205 drop')),
    target: '10.9.0.2:7205',
    acceptable: ['no-answer-beyond-router', 'packets-dropped'],
  },
  // no way there
  {
    ...onClient,
    id: 'dead-host',
    truth: 'No machine has the address.',
    make: nothing,
    target: '192.168.2.99:7301',
    acceptable: ['neighbor-failed', 'neighbor-search-ended', 'host-not-on-link'],
  },
  {
    ...onClient,
    id: 'dead-host-ipv6',
    truth: 'No machine has the IPv6 address.',
    make: nothing,
    target: '[fd00:2::99]:7302',
    acceptable: ['neighbor-failed', 'neighbor-search-ended', 'host-not-on-link'],
  },
  {
    ...onClient,
    id: 'blackhole',
    truth: 'A blackhole route swallows the network.',
    make: change('client', 'route add blackhole 10.66.0.0/16', 'route del blackhole 10.66.0.0/16'),
    target: '10.66.0.1:80',
    acceptable: ['blackhole-route'],
  },
  {
    ...onClient,
    id: 'unreachable',
    truth: 'An unreachable route refuses the network.',
    make: change('client', 'route add unreachable 10.67.0.0/16', 'route del unreachable 10.67.0.0/16'),
    target: '10.67.0.1:80',
    acceptable: ['reject-route'],
  },
  {
    ...onClient,
    id: 'prohibit',
    truth: 'A prohibit route refuses the network.',
    make: change('client', 'route add prohibit 10.68.0.0/16', 'route del prohibit 10.68.0.0/16'),
    target: '10.68.0.1:80',
    acceptable: ['prohibit-route'],
  },
  {
    ...onClient,
    id: 'no-default',
    truth: 'There is no default route.',
    make: change('client', 'route del default', 'route add default via 192.168.2.1'),
    target: '10.9.0.2:80',
    acceptable: ['no-default-route', 'no-route'],
  },
  {
    ...onClient,
    id: 'no-ipv6-way',
    truth: 'There is no IPv6 route beyond the LAN.',
    make: nothing,
    target: '[2001:db8::1]:80',
    acceptable: ['no-default-route', 'no-route'],
  },
  {
    ...onClient,
    id: 'dead-gateway',
    truth: 'The default gateway is not there.',
    make: change('client', 'route replace default via 192.168.2.250', 'route replace default via 192.168.2.1'),
    target: '10.9.0.2:80',
    acceptable: ['gateway-silent'],
  },
  {
    ...onClient,
    id: 'router-has-no-way',
    truth: 'The router has no way to the network and says so.',
    make: nothing,
    target: '10.77.0.1:80',
    acceptable: ['router-says-unreachable'],
  },
];
