import { type AdviceTable, always, onLinux, onMac } from './advice.ts';

const ONLY_HERE = always('It says nothing about the other machine.');

/** Errors that this machine or this program makes for itself: limits, families, wrong calls, settings. */
export const thisMachine: AdviceTable = {
  EMFILE: {
    meaning: 'The program has as many files and connections open as it may have.',
    notMeaning: [ONLY_HERE],
    causes: [
      always('It opens connections faster than it closes them, or forgets to close them'),
      onMac('The limit is low: 256 in a shell of macOS (ulimit -n)'),
      onLinux('The limit of the service or shell is low (ulimit -n, LimitNOFILE)'),
    ],
  },
  ENFILE: {
    meaning: 'The whole machine has as many files and connections open as it may have.',
    notMeaning: [ONLY_HERE],
    causes: [always('One program leaks open files: count them by program')],
  },
  ENOBUFS: {
    meaning: 'The system had no room left for what was to be sent.',
    notMeaning: [ONLY_HERE],
    causes: [
      always('More is sent than the interface carries'),
      always('A VPN or virtual interface is stuck'),
      always('Very many sockets are open'),
    ],
  },
  EMSGSIZE: {
    meaning: 'The datagram is larger than this machine can send in one piece.',
    notMeaning: [always('It does not mean that the other machine refused.')],
    causes: [
      always('The interface or VPN has a small MTU and the packet may not be divided'),
      always('The program sends datagrams that are too large'),
      onMac('macOS sends UDP datagrams of at most 9216 bytes unless net.inet.udp.maxdgram is raised'),
    ],
  },
  EAFNOSUPPORT: {
    meaning: 'The program used a kind of address that this socket or this machine does not have.',
    notMeaning: [ONLY_HERE],
    causes: [
      always('IPv6 is switched off here'),
      always('An IPv6 address was given to an IPv4 socket, or the reverse'),
    ],
  },
  EPROTO: {
    meaning: 'Both ends speak, but the other end broke the rules of the protocol; most often this is TLS.',
    notMeaning: [always('It does not mean that the host cannot be reached: the connection stood.')],
    causes: [
      always('TLS was spoken to a port that speaks plain HTTP or another protocol'),
      always('The TLS versions of the two ends do not fit'),
    ],
  },
  EINPROGRESS: {
    meaning: 'The attempt has begun and is not finished: by itself that is no error.',
    notMeaning: [always('It tells neither success nor failure.')],
    causes: [always('The program did not wait for the end of the attempt, or its own time ran out')],
  },
  EAGAIN: {
    meaning: 'The call would have had to wait, and was told not to.',
    notMeaning: [always('It tells neither success nor failure of the connection.')],
    causes: [
      always('A time limit on the socket ran out'),
      always('The program read or wrote before the socket was ready'),
    ],
  },
  EINVAL: {
    meaning: 'The system call was given something that makes no sense to it.',
    notMeaning: [ONLY_HERE],
    causes: [
      always('A socket is used again after a failed attempt'),
      always('A bystander in a log: an option that this kind of socket does not have'),
    ],
  },
  ECANCELED: {
    meaning: 'The program itself gave the operation up.',
    notMeaning: [always('It is no network fault by itself.')],
    causes: [always('The connection was closed or the app ended while something was under way')],
  },
  'bad-url': {
    meaning: 'The address is written in a way that the program cannot read.',
    notMeaning: [ONLY_HERE],
    causes: [always('A typing mistake, a missing http://, or a sign that must be escaped')],
  },
  'plain-http-refused': {
    meaning: 'The app may not use plain HTTP: App Transport Security asks for HTTPS.',
    notMeaning: [always('It says nothing about the network: nothing was sent.')],
    causes: [always('The app’s Info.plist has no exception for this host')],
  },
  'data-not-allowed': {
    meaning: 'This device does not allow the app to use the mobile network now.',
    notMeaning: [ONLY_HERE],
    causes: [always('Mobile data is switched off for the app, or low-data mode is on')],
  },
  'unsafe-port': {
    meaning: 'The browser refuses to connect to that port, whoever listens there.',
    notMeaning: [always('It says nothing about the server: nothing was sent.')],
    causes: [always('The port is on the browser’s list of ports that belong to other services')],
  },
  'blocked-by-client': {
    meaning: 'Something in the browser, often an extension, stopped the request.',
    notMeaning: [always('It says nothing about the server: nothing was sent.')],
    causes: [always('An ad blocker or another extension')],
  },
  'too-many-redirects': {
    meaning: 'The server sent the program from one address to the next without end.',
    notMeaning: [always('It does not mean that the network is at fault.')],
    causes: [
      always('http and https, or two names, point at each other'),
      always('A login that the program does not keep'),
    ],
  },
  'name-conflict': {
    meaning: 'Another machine on this network uses that name already.',
    notMeaning: [always('It does not mean that the network is at fault.')],
    causes: [
      always('Two machines were set up with the same name'),
      always('One machine is in the network twice (cable and Wi-Fi)'),
    ],
  },
};
