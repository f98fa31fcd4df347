import { aListener } from '../../explain/made-up.ts';
import { nothingBehindForward } from './nothing-behind-forward.ts';
import { caseOf, onLinux, PORT, ruleCases, served, tried } from './testing.ts';

const heldBy = (command: string) => [aListener('0.0.0.0', PORT, 7, { owner: { pid: 7, command, user: null } })];
const emptied = { attempts: [tried('accepted')], services: [served('closed')] };
ruleCases(nothingBehindForward, {
  fires: {
    'accepted and closed': [onLinux({ ...emptied, listeners: heldBy('docker-proxy') }), 'very-likely'],
    'accepted and reset': [
      onLinux({
        attempts: [tried('accepted')],
        services: [served('failed', { said: 'read ECONNRESET' })],
        listeners: heldBy('docker-proxy'),
      }),
      'very-likely',
    ],
    'refused by the container, to which the kernel leads': [
      onLinux({ attempts: [tried('ECONNREFUSED')], listeners: heldBy('docker-proxy') }),
      'very-likely',
    ],
    'Docker Desktop on a Mac': [caseOf({ ...emptied, listeners: heldBy('com.docker.backend') }), 'very-likely'],
  },
  nearMisses: {
    'the server behind says something': onLinux({
      attempts: [tried('accepted')],
      services: [served('banner', { said: 'hello' })],
      listeners: heldBy('docker-proxy'),
    }),
    'the list of listeners may lack one that has the port as well': onLinux({
      ...emptied,
      listeners: heldBy('docker-proxy'),
      partlyRead: ['listeners'],
    }),
    'nobody looked who has the port': onLinux(emptied),
    'the program that has the port serves itself': onLinux({ ...emptied, listeners: heldBy('sshd') }),
    'another program has the port beside it': onLinux({
      ...emptied,
      listeners: [...heldBy('docker-proxy'), aListener('127.0.0.1', PORT, 8), aListener('192.168.77.20', PORT, 9)],
    }),
  },
  lookAlikes: {
    'closed-at-once': onLinux({ ...emptied, listeners: heldBy('lampd') }),
    'refused-despite-listener': onLinux({ attempts: [tried('ECONNREFUSED')], listeners: heldBy('lampd') }),
  },
});
