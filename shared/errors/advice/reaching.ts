import { type AdviceTable, always, connecting, onLinux, onMac, serving } from './advice.ts';

/** Errors of reaching another machine: connect(2) and the first packets. Facts I1 and the N, S, L and F signatures. */
export const reaching: AdviceTable = {
  ECONNREFUSED: {
    meaning: 'The other machine, or a firewall in its place, answered that nothing accepts connections on that port.',
    notMeaning: [
      always('It does not mean that the machine is down or that the way to it is broken: something answered.'),
    ],
    causes: [
      always('The server is not running, has crashed, or is still starting'),
      always('It listens on another port than the one dialled'),
      always('It listens on 127.0.0.1 or ::1 only, or on another address of that machine'),
      always('The name leads to another address or family (localhost as ::1) than the one the server listens on'),
      always('A firewall on the way or on the target rejects the connection instead of dropping it'),
    ],
  },
  EHOSTUNREACH: {
    meaning: 'This machine could not send to that address: there is no usable way to the host from here.',
    notMeaning: [
      always(
        'It does not mean that the host is down, or that its server is not running: nothing may have been sent at all.',
      ),
      onMac('If ping or Apple’s own tools reach the same address, the route is fine and only this program is stopped.'),
    ],
    causes: [
      onMac(
        'On macOS 15 or later, an address on the own network and an error at once: the program may lack the Local Network permission',
      ),
      always('The host is off or not on this network, so nobody answers for its address'),
      always(
        'The gateway does not answer, or there is no route to that network (VPN off, cable, Wi-Fi, wrong netmask)',
      ),
      onLinux(
        'A firewall on the target rejects with “host prohibited” (firewalld’s default): then the error comes at once',
      ),
      always('A route says “reject” or “unreachable”'),
      onMac('Just after start, wake or a change of network: it may pass within ten seconds'),
    ],
  },
  ENETUNREACH: {
    meaning: 'This machine has no route to the network of that address.',
    notMeaning: [
      always('It says nothing about the other machine: no packet left for it, unless the error came after seconds.'),
    ],
    causes: [
      always('No default route: no network is connected, or DHCP gave no gateway'),
      always('The address is IPv6 (or IPv4) and this machine has no way out for that family'),
      always('A VPN or another interface that carried the route is down'),
      always('A router on the way answered that it has no route (then the error takes seconds)'),
    ],
  },
  EHOSTDOWN: {
    meaning: 'Nobody on the own network answered for that address when the system asked, so the host counts as down.',
    notMeaning: [
      onMac('It is not a missing Local Network permission: that gives “No route to host” (65) every time.'),
      always('It does not say that the server program is at fault.'),
    ],
    causes: [
      always('The host is off or asleep'),
      always('The address is wrong or has moved to another machine'),
      always('Client isolation of the Wi-Fi, or another VLAN, keeps the two machines apart'),
    ],
  },
  ENETDOWN: {
    meaning: 'The network is down on this machine: no interface could be used.',
    notMeaning: [
      always('It says nothing about the other machine.'),
      onMac('“Offline” in an app may also stand for a missing Local Network permission while the internet works.'),
    ],
    causes: [
      always('Wi-Fi is off, the cable is out, or the interface was switched off'),
      onMac(
        'On macOS 15 or later and for an address on the own network: the app may lack the Local Network permission',
      ),
      always('The machine was just waking or changing networks'),
    ],
  },
  ETIMEDOUT: {
    meaning: 'Nothing came back: the system tried for as long as it tries and gave up.',
    notMeaning: [
      always(
        'It does not show that the port is open or closed: a closed port is usually answered with “refused”, but a firewall or stealth mode keeps it silent.',
      ),
      always('It does not mean that the host is down either: a firewall that drops packets looks the same.'),
    ],
    causes: [
      always('A firewall on the target or on the way drops the packets'),
      always('The host is off, or the address belongs to nobody'),
      always('The way back is missing: the target has no route to this machine, or the VPN is one-sided'),
      always('The server is too busy to accept: its queue of waiting connections is full'),
      always('If the connection stood before: the other end vanished, slept, or a firewall forgot the connection'),
    ],
  },
  timeout: {
    meaning: 'The program waited for as long as it was told to and gave up; the network itself reported no error.',
    notMeaning: [
      always(
        'It does not tell whether the host was unreachable or only slow: the program’s own clock ended the attempt.',
      ),
    ],
    causes: [
      always('A firewall on the target or on the way drops the packets'),
      always('The host is off, or the address is wrong'),
      always('The server accepted but answers slowly or not at all'),
      always('The time allowed is shorter than what the network or the server needs'),
      always('The name server did not answer in time'),
    ],
  },
  EADDRNOTAVAIL: {
    meaning: 'The address or port asked for on this machine cannot be used.',
    notMeaning: [always('It is about this machine’s own end, not about the other machine.')],
    causes: [
      serving('The address to listen on is not on any interface of this machine (alias missing, network changed)'),
      connecting('All local ports are used up: too many short connections in a row (many sockets in TIME_WAIT)'),
      connecting('The program is told to connect from an address that this machine does not have'),
      connecting('The port dialled is 0, or the address is one that cannot be dialled (0.0.0.0, a broadcast)'),
      always('The address is IPv6 and this machine has none, as in many containers'),
    ],
  },
  EADDRINUSE: {
    meaning: 'Another socket on this machine has that address and port already.',
    notMeaning: [always('It says nothing about the network or the other machines.')],
    causes: [
      serving('Another program, often an old run of the same one, listens on that port'),
      onMac('Ports 5000 and 7000: the AirPlay Receiver of macOS has them'),
      serving('The server was restarted at once: the old connections are kept for a while (TIME_WAIT)'),
      serving('A program of another user has the port, which is not seen without administrator rights'),
      connecting('The program connects from a fixed local port that is still in use'),
    ],
  },
  EACCES: {
    meaning: 'The system does not let this program do that with a socket.',
    notMeaning: [always('It does not mean that the other machine refused.')],
    causes: [
      serving('A port below 1024 needs administrator rights'),
      connecting('A local firewall or security product blocks the program'),
      connecting('It sends to a broadcast address without asking for that'),
      onLinux('SELinux, AppArmor or a route of type “prohibit” forbids it'),
    ],
  },
  EPERM: {
    meaning: 'The system forbids this program to do that.',
    notMeaning: [
      onMac('It is not the Local Network permission: that shows as “No route to host” (65).'),
      always('It does not mean that the other machine refused.'),
    ],
    causes: [
      onMac('The app runs in a sandbox without the right to use the network'),
      onMac('A content filter or a security product blocks the program'),
      onLinux('A local firewall rule rejects what is sent (nftables or iptables, chain output)'),
      always('The call needs administrator rights'),
    ],
  },
  'local-network-denied': {
    meaning: 'macOS does not let this app reach the local network: the Local Network permission is missing.',
    notMeaning: [
      always('It does not mean that the network or the other machine is at fault.'),
      always('A firewall rule does not help: this permission is another thing.'),
    ],
    causes: [
      always('The switch for the app is off in System Settings → Privacy & Security → Local Network'),
      always('The switch is on but does not work since a restart or an update: off, on, and start the app again'),
      always('The app does not say which Bonjour services it uses (NSBonjourServices), or why it needs the network'),
    ],
  },
  refused: {
    meaning: 'Nothing listens at that address, so the attempt was turned away.',
    notMeaning: [always('It does not mean that the machine is down.')],
    causes: [
      always('The peer does not listen on that address and port'),
      always('The address in the peer list is old'),
    ],
  },
};
