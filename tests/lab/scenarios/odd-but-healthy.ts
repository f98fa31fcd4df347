import { asks, filter, filterWay, ip, nameServer, serve, sysctl } from './fault.ts';
import { healthy, type Scenario } from './scenario.ts';

const FIFTY = Array.from({ length: 50 }, (_, n) => (n === 0 ? '192.168.2.171' : `192.168.2.${100 + (n % 50)}`));

/** Looks broken somewhere, and works all the same. */
export const oddButHealthyScenarios: readonly Scenario[] = [
  {
    id: 'odd-silent',
    truth: 'The service waits to be spoken to, as many do.',
    faults: [serve('server', '0.0.0.0', 7051, 'silent')],
    from: 'client',
    target: '192.168.2.171:7051',
    acceptable: [healthy],
  },
  {
    id: 'odd-slow-http',
    truth: 'The web server is slow and answers.',
    faults: [serve('server', '0.0.0.0', 7052, 'http-slow')],
    from: 'client',
    target: 'http://192.168.2.171:7052/',
    acceptable: [healthy],
  },
  {
    id: 'odd-late-banner',
    truth: 'The service says hello half a second late.',
    faults: [serve('server', '0.0.0.0', 7053, 'late-banner')],
    from: 'client',
    target: '192.168.2.171:7053',
    acceptable: [healthy],
  },
  {
    id: 'odd-no-icmp-at-all',
    truth: 'Every ICMP message is dropped on the way; TCP works.',
    faults: [serve('far', '0.0.0.0', 7054, 'banner'), filterWay('router', 'meta l4proto icmp drop')],
    from: 'client',
    target: '10.9.0.2:7054',
    acceptable: [healthy],
  },
  {
    id: 'odd-asymmetric-way',
    truth: 'Answers come back over another interface; nobody minds.',
    faults: [
      ip('client', 'link add eth9 type veth peer name eth9 netns @other', 'addr add 172.31.9.1/30 dev eth9'),
      ip('client', 'link set eth9 up', 'route add 10.55.0.7 via 192.168.2.50'),
      ip('other', 'addr add 172.31.9.2/30 dev eth9', 'link set eth9 up', 'addr add 10.55.0.7/32 dev lo'),
      ip('other', 'route add 192.168.2.224 via 172.31.9.1'),
      sysctl('other', 'net.ipv4.ip_forward=1'),
      serve('other', '10.55.0.7', 7055, 'banner'),
    ],
    from: 'client',
    target: '10.55.0.7:7055',
    acceptable: [healthy],
  },
  {
    id: 'odd-ipv6-broken',
    truth: 'The name has an IPv6 address at which nobody is; IPv4 works.',
    faults: [
      serve('server', '0.0.0.0', 7056, 'banner'),
      nameServer('client', '127.0.0.53', { 'box.lab': { a: ['192.168.2.171'], aaaa: ['fd00:2::99'] } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:7056',
    acceptable: [healthy],
    remark: 'another-address-dead',
  },
  {
    id: 'odd-many-addresses',
    truth: 'The name has fifty addresses; the first works.',
    faults: [
      serve('server', '0.0.0.0', 7057, 'banner'),
      nameServer('client', '127.0.0.53', { 'many.lab': { a: FIFTY } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'many.lab:7057',
    acceptable: [healthy],
  },
  {
    id: 'odd-no-default-route',
    truth: 'There is no default route; the LAN needs none.',
    faults: [ip('client', 'route del default'), serve('server', '0.0.0.0', 7058, 'banner')],
    from: 'client',
    target: '192.168.2.171:7058',
    acceptable: [healthy],
  },
  {
    id: 'odd-narrow-mask',
    truth: 'The mask is too narrow, but the router passes the packets on.',
    faults: [
      ip('client', 'addr del 192.168.2.224/24 dev eth0', 'addr add 192.168.2.224/28 dev eth0'),
      ip('client', 'route add default via 192.168.2.1 dev eth0 onlink'),
      serve('server', '0.0.0.0', 7059, 'banner'),
    ],
    from: 'client',
    target: '192.168.2.171:7059',
    acceptable: [healthy],
  },
  {
    id: 'odd-filter-for-others',
    truth: 'The server drops what other ports get; this one is open.',
    faults: [serve('server', '0.0.0.0', 7060, 'banner'), filter('server', 'tcp dport != 7060 drop')],
    from: 'client',
    target: '192.168.2.171:7060',
    acceptable: [healthy],
  },
  {
    id: 'odd-one-name-server-dead',
    truth: 'The first of two name servers is dead; names are found, late.',
    faults: [
      serve('server', '0.0.0.0', 7061, 'banner'),
      nameServer('other', '192.168.2.50', { 'box.lab': { a: ['192.168.2.171'] } }),
      asks('client', ['192.168.2.99', '192.168.2.50']),
    ],
    from: 'client',
    target: 'box.lab:7061',
    isDeep: true,
    acceptable: [healthy],
    remark: 'one-name-server-fails',
  },
  {
    id: 'odd-search-domain',
    truth: 'The short name is found by the search domain.',
    faults: [
      serve('server', '0.0.0.0', 7062, 'banner'),
      nameServer('client', '127.0.0.53', { 'box.office.lab': { a: ['192.168.2.171'] } }),
      asks('client', ['127.0.0.53'], 'search office.lab'),
    ],
    from: 'client',
    target: 'box:7062',
    acceptable: [healthy],
  },
];
