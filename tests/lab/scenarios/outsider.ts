import { asks, filter, filterWay, ip, nameServer, program, serve } from './fault.ts';
import { healthy, type Scenario } from './scenario.ts';

/** A server that closes first leaves the connection in TIME_WAIT on its own port. */
const LEAVES_TIME_WAIT = (port: number) => `const { connect, createServer } = require('node:net');
const server = createServer((socket) => { socket.end(); server.close(); }).listen(${port}, () => {
  const client = connect(${port}, '127.0.0.1');
  client.on('data', () => {}).on('end', () => client.end()).on('close', () => console.log('closed'));
});`;

/** Names, TLS, proxies, sizes and sockets, as people who do not know the rules would break them. */
export const outsiderScenarios: readonly Scenario[] = [
  {
    id: 'http-502',
    truth: 'A gateway answers for a server that is gone (502).',
    faults: [serve('server', '0.0.0.0', 8010, 'http-502')],
    from: 'client',
    target: 'http://192.168.2.171:8010/',
    acceptable: ['http-server-fails'],
  },
  {
    id: 'http-redirects-between-two',
    truth: 'Two pages send the request to each other.',
    faults: [serve('server', '0.0.0.0', 8011, 'http-two-pages')],
    from: 'client',
    target: 'http://192.168.2.171:8011/one',
    acceptable: ['http-redirects-in-circles'],
  },
  {
    id: 'odd-redirect-elsewhere',
    truth: 'The page moved to another host, which nobody asked to visit.',
    faults: [serve('server', '0.0.0.0', 8012, 'http-elsewhere')],
    from: 'client',
    target: 'http://192.168.2.171:8012/',
    acceptable: [healthy],
  },
  {
    id: 'name-answer-cut',
    truth: 'The name server cuts its answer off and takes no TCP, by which the rest would come.',
    faults: [
      serve('server', '0.0.0.0', 8013, 'banner'),
      nameServer('client', '127.0.0.53', { 'box.lab': { failure: 'truncated' } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:8013',
    acceptable: ['name-server-silent', 'name-server-fails'],
  },
  {
    id: 'no-name-server',
    truth: 'No name server is set.',
    faults: [serve('server', '0.0.0.0', 8014, 'banner'), asks('client', [])],
    from: 'client',
    target: 'box.lab:8014',
    acceptable: ['name-server-silent'],
  },
  {
    id: 'name-server-out-of-reach',
    truth: 'There is no way to the name server.',
    faults: [ip('client', 'route del default'), asks('client', ['10.9.0.53'])],
    from: 'client',
    target: 'box.lab:8017',
    acceptable: ['name-server-silent'],
  },
  {
    id: 'name-blocked-to-zero',
    truth: 'The name server answers 0.0.0.0, as ad blockers do; that is this machine itself.',
    faults: [nameServer('client', '127.0.0.53', { 'box.lab': { a: ['0.0.0.0'] } }), asks('client', ['127.0.0.53'])],
    from: 'client',
    target: 'box.lab:8016',
    acceptable: ['server-not-running'],
  },
  {
    id: 'odd-ipv6-without-way',
    truth: 'The name has an IPv6 address to which there is no way; IPv4 works.',
    faults: [
      serve('far', '0.0.0.0', 8018, 'banner'),
      ip('client', 'route del default via fd00:2::1'),
      nameServer('client', '127.0.0.53', { 'box.lab': { a: ['10.9.0.2'], aaaa: ['fd00:9::2'] } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:8018',
    acceptable: [healthy],
  },
  {
    id: 'both-families-dead',
    truth: 'The name has an IPv4 and an IPv6 address, and nobody is at either.',
    faults: [
      nameServer('client', '127.0.0.53', { 'box.lab': { a: ['192.168.2.99'], aaaa: ['fd00:2::99'] } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:8059',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'tls-too-old',
    truth: 'The server speaks TLS 1.1 at most.',
    faults: [serve('server', '0.0.0.0', 8044, 'tls-1.1', 'good')],
    from: 'client',
    target: 'https://192.168.2.171:8044/',
    acceptable: ['tls-handshake-refused'],
  },
  {
    id: 'tls-client-certificate',
    truth: 'The server wants a certificate of the client.',
    faults: [serve('server', '0.0.0.0', 8045, 'wants-certificate', 'good')],
    from: 'client',
    target: 'https://192.168.2.171:8045/',
    acceptable: ['tls-wants-client-certificate'],
    trustsLab: true,
  },
  {
    id: 'tls-asked-of-ssh',
    truth: 'An SSH server is on the port that was asked for TLS.',
    faults: [serve('server', '0.0.0.0', 8046, 'banner')],
    from: 'client',
    target: 'https://192.168.2.171:8046/',
    acceptable: ['tls-not-spoken'],
  },
  {
    id: 'tls-hung-up',
    truth: 'The server ends each connection before TLS begins.',
    faults: [serve('server', '0.0.0.0', 8047, 'hang-up')],
    from: 'client',
    target: 'https://192.168.2.171:8047/',
    acceptable: ['closed-at-once', 'tls-not-spoken'],
  },
  {
    id: 'mtu-hole-on-the-way-back',
    truth: 'Big packets are lost on the way back only.',
    faults: [serve('far', '0.0.0.0', 8028, 'http-big'), filterWay('router', 'iifname eth1 meta length > 1200 drop')],
    from: 'client',
    target: 'http://10.9.0.2:8028/',
    acceptable: ['mtu-black-hole'],
  },
  {
    id: 'odd-mtu-hole-on-the-way-there',
    truth: 'Big packets are lost on the way there only; a page is asked for with small ones.',
    faults: [serve('far', '0.0.0.0', 8027, 'http-ok'), filterWay('router', 'iifname eth0 meta length > 1200 drop')],
    from: 'client',
    target: 'http://10.9.0.2:8027/',
    acceptable: [healthy],
    isDeep: true,
  },
  {
    id: 'queue-full-of-a-web-server',
    truth: 'The web server is frozen and its queue is full.',
    faults: [program('server', 'stuck-server.mjs', '0.0.0.0', '8055')],
    from: 'client',
    target: 'http://192.168.2.171:8055/',
    acceptable: ['packets-dropped', 'backlog-full'],
  },
  {
    id: 'port-taken',
    truth: 'The person’s server does not start: another has its port.',
    faults: [serve('server', '0.0.0.0', 8026, 'banner')],
    from: 'server',
    target: '192.168.2.171:8026',
    acceptable: ['port-taken'],
    error: 'Error: listen EADDRINUSE: address already in use 0.0.0.0:8026',
  },
  {
    id: 'port-in-time-wait',
    truth: 'The person’s server does not start: an old connection still has its port.',
    faults: [
      { kind: 'until', on: 'server', file: process.execPath, args: ['-e', LEAVES_TIME_WAIT(8025)], says: 'closed' },
    ],
    from: 'server',
    target: '192.168.2.171:8025',
    acceptable: ['port-in-time-wait'],
    error: 'OSError: [Errno 98] Address already in use',
  },
  {
    id: 'one-family-refused-one-dropped',
    truth: 'IPv6 leads to a machine without the service, IPv4 to one that drops it.',
    faults: [
      filter('server', 'tcp dport 8060 drop'),
      nameServer('client', '127.0.0.53', { 'box.lab': { a: ['192.168.2.171'], aaaa: ['fd00:2::50'] } }),
      asks('client', ['127.0.0.53']),
    ],
    from: 'client',
    target: 'box.lab:8060',
    acceptable: ['packets-dropped', 'port-refused'],
  },
];
