const NOBODY = { peerAddress: null, peerPort: null, state: null, queues: [0, 0] };

/**
 * Sockets of an ordinary afternoon: a server reachable from everywhere, one on loopback only, AirPlay on 5000 and 7000,
 * sshd of root (whom lsof keeps back from a user), a connection, one that is closing, and UDP of both kinds.
 */
export function macMiniSockets() {
  return [...listeners(), ...connections(), ...datagrams()];
}

function listeners() {
  const airPlay = process('ControlCenter', 612, 'lena', 501);
  const python = process('python3', 4711, 'lena', 501);
  return [
    listener('ipv4', '*', 29502, python, 4),
    listener('ipv4', '127.0.0.1', 8000, process('python3', 4733, 'lena', 501), 5),
    listener('both', '*', 3000, process('node', 5120, 'lena', 501), 24),
    listener('ipv4', '*', 5000, airPlay, 10),
    listener('ipv6', '*', 5000, airPlay, 11),
    listener('ipv4', '*', 7000, airPlay, 8),
    listener('ipv6', '*', 7000, airPlay, 9),
    listener('ipv4', '*', 49_212, process('rapportd', 540, 'lena', 501), 12),
    listener('ipv6', 'fe80::1c5b:6a0e:42d9:88f1%en0', 49_300, process('rapportd', 540, 'lena', 501), 13),
    listener('ipv4', '*', 22, process('sshd', 331, 'root', 0), 3),
    listener('ipv6', '*', 22, process('sshd', 331, 'root', 0), 4),
    listener('ipv4', '127.0.0.1', 631, process('cupsd', 388, 'root', 0), 6),
    listener('ipv4', '127.0.0.1', 60_332, process('Code Helper (Plugin)', 6021, 'lena', 501), 31),
  ];
}

function connections() {
  const sshd = process('sshd', 7230, 'root', 0);
  return [
    connection('192.168.2.171', 22, '192.168.2.224', 51_022, 'ESTABLISHED', sshd, 4),
    connection('192.168.2.171', 49_871, '203.0.113.40', 443, 'ESTABLISHED', process('Feld Mail', 880, 'lena', 501), 19),
    connection(
      '192.168.2.171',
      29_502,
      '192.168.2.224',
      50_980,
      'TIME_WAIT',
      process('python3', 4711, 'lena', 501),
      null,
    ),
    {
      ...connection(
        '192.168.2.171',
        49_880,
        '198.51.100.9',
        443,
        'CLOSE_WAIT',
        process('Feld Mail', 880, 'lena', 501),
        23,
      ),
      queues: [31, 0],
    },
  ];
}

function datagrams() {
  const mdns = process('mDNSResponder', 390, '_mdnsresponder', 65);
  return [
    datagram('ipv4', '*', 5353, mdns, 8),
    datagram('ipv6', '*', 5353, mdns, 9),
    datagram('ipv4', '*', 3722, process('rapportd', 540, 'lena', 501), 21),
    datagram('ipv4', '*', null, process('identityservicesd', 601, 'lena', 501), 7),
    {
      ...datagram('ipv4', '192.168.2.171', 52_044, process('Feld Mail', 880, 'lena', 501), 27),
      peerAddress: '203.0.113.40',
      peerPort: 443,
    },
  ];
}

const process = (command, pid, user, uid) => ({ command, pid, user, uid });

const listener = (family, localAddress, localPort, owner, descriptor) => ({
  ...{ ...NOBODY, protocol: 'tcp', family, localAddress, localPort, state: 'LISTEN', descriptor, ...owner },
});

const connection = (localAddress, localPort, peerAddress, peerPort, state, owner, descriptor) => ({
  ...{ ...NOBODY, protocol: 'tcp', family: 'ipv4', localAddress, localPort, peerAddress, peerPort, state },
  ...{ descriptor, ...owner },
});

const datagram = (family, localAddress, localPort, owner, descriptor) => ({
  ...{ ...NOBODY, protocol: 'udp', family, localAddress, localPort, descriptor, ...owner },
});
