import { type AdviceTable, always, onMac } from './advice.ts';

/** Errors of a connection that stood: it was reset, closed or never used. Facts I1, I4 and the F signatures. */
export const brokenOff: AdviceTable = {
  ECONNRESET: {
    meaning: 'The connection stood, and then the other end, or something on the way, cut it off.',
    notMeaning: [always('It does not mean that the host cannot be reached: packets went both ways.')],
    causes: [
      always('The server crashed, restarted, or closed the connection without reading everything'),
      always('Both sides speak different protocols (TLS to a plain port, or the reverse)'),
      always('A firewall, proxy or NAT on the way cut it, or had forgotten it after a pause'),
      always('The server has too many connections or limits them'),
      always('Two peers dialled each other at the same moment and dropped the double'),
    ],
  },
  ECONNABORTED: {
    meaning: 'This machine itself ended the connection before it was used.',
    notMeaning: [always('It does not mean that the other machine refused.')],
    causes: [
      always('The network changed, the machine slept, or a VPN was switched on or off'),
      always('The other end gave up before the connection was accepted'),
      always('A local firewall or security product ended it'),
      onMac('An app was put in the background and lost its sockets'),
    ],
  },
  EPIPE: {
    meaning: 'The program wrote to a connection that the other end had closed already.',
    notMeaning: [always('The error comes late: the true cause is why the other end closed before.')],
    causes: [
      always('The other end crashed, restarted, or ended the connection (look at its log)'),
      always('The connection was idle for so long that a firewall or the server dropped it'),
      always('The machine slept or changed networks meanwhile'),
    ],
  },
  ENOTCONN: {
    meaning: 'The program used a socket that is not connected, or no longer.',
    notMeaning: [always('It does not tell why the connection is gone; an earlier error does.')],
    causes: [
      always('The connection failed or was lost just before'),
      onMac('An app was put in the background and lost its sockets'),
      always('A bug: data is sent before the connection stands'),
    ],
  },
  ESHUTDOWN: {
    meaning: 'The program wrote to a connection whose sending side it had closed itself.',
    notMeaning: [always('It says nothing about the network.')],
    causes: [
      always('A bug in the order of closing and sending'),
      always('The connection was ended elsewhere in the program'),
    ],
  },
  ENETRESET: {
    meaning: 'The system dropped the connection because the other end no longer answered keep-alive packets.',
    notMeaning: [always('It does not mean that the other machine refused.')],
    causes: [always('The other machine restarted or vanished'), always('The network was interrupted for a while')],
  },
  'closed-early': {
    meaning: 'The connection stood, and the other end closed it before the answer was complete.',
    notMeaning: [always('It does not mean that the host or the port cannot be reached.')],
    causes: [
      always('The server or peer program ended or crashed: its log says why'),
      always('It turned this client away (limits, allowed addresses, wrong protocol or version)'),
      always('A proxy or load balancer on the way closed it after a pause'),
    ],
  },
  'empty-reply': {
    meaning: 'The connection was accepted and then closed without a single byte of answer.',
    notMeaning: [always('It does not mean that the server is fine: something accepted, not necessarily the server.')],
    causes: [
      always('Plain HTTP was sent to a port that expects TLS, or another protocol lives there'),
      always('The server program crashed while answering'),
      always('A proxy, container port or port forwarding accepted, but nothing listens behind it'),
      onMac('On macOS 15 or later the application firewall of the target may let connections in and then cut them'),
    ],
  },
  cancelled: {
    meaning: 'The program itself gave the attempt up.',
    notMeaning: [always('It is no network fault by itself.')],
    causes: [
      always('The person or the program cancelled it, or started a newer request instead'),
      always('A deadline in the program, or another part that failed first, ended it'),
    ],
  },
  'network-changed': {
    meaning: 'The network of this machine changed while the request was under way, so it was given up.',
    notMeaning: [always('It does not mean that the other machine is at fault.')],
    causes: [
      always('Wi-Fi, cable or VPN was switched'),
      always('An interface comes and goes again and again (VPN, virtual machine, docking station)'),
    ],
  },
};
