import { all, asBlue, bluePort, fails, host, listens, portFree } from './make.ts';
import { BLUE, CANNOT_TELL, type MacScenario, OWN } from './scenario.ts';

const TARGET = `${BLUE}:29502`;
const refused = bluePort({ kind: 'refused' });
const dropped = bluePort({ kind: 'dropped' });
const blue = all(asBlue, portFree);
const brought = (category: string, text: string) => () => ({ reported: { category, program: null, text } });

/** Rows S1 to S8: what listens on the target. */
export const serviceScenarios: readonly MacScenario[] = [
  {
    ...{ id: 's1-not-running', signature: 'S1', truth: 'The server on mini-blue is not running.', target: TARGET },
    ...{ here: refused, far: blue, acceptable: ['server-not-running'] },
  },
  {
    ...{ id: 's1-far-side-unseen', signature: 'S1', truth: 'It refuses; what listens there cannot be seen from here.' },
    ...{ here: refused, target: TARGET, acceptable: ['port-refused'], sureness: 'very-likely' },
  },
  {
    ...{ id: 's1-own-mac', signature: 'S1', truth: 'Nothing listens on 29999 of this very Mac.' },
    ...{ target: `${OWN}:29999`, acceptable: ['server-not-running'], remarks: ['own-address-by-loopback'] },
  },
  {
    ...{
      id: 's2-loopback-only',
      signature: 'S2',
      truth: 'The server on mini-blue listens on 127.0.0.1.',
      target: TARGET,
    },
    here: refused,
    far: all(blue, listens({ port: 29_502, address: '127.0.0.1' })),
    acceptable: ['listens-on-loopback-only'],
  },
  {
    ...{
      id: 's2-own-mac',
      signature: 'S2',
      truth: 'A server of this Mac on 127.0.0.1:8000 is asked by its LAN address.',
    },
    ...{ target: `${OWN}:8000`, acceptable: ['listens-on-loopback-only'] },
  },
  {
    ...{
      id: 's3-another-address',
      signature: 'S3',
      truth: 'It listens on its alias 192.168.2.172 only.',
      target: TARGET,
    },
    ...{ here: refused, far: all(blue, listens({ port: 29_502, address: '192.168.2.172' })) },
    acceptable: ['listens-on-another-address'],
  },
  {
    ...{
      id: 's4-firewall-rejects',
      signature: 'S4',
      truth: 'It listens everywhere; a REJECT rule refuses.',
      target: TARGET,
    },
    ...{ here: refused, far: all(blue, listens({ port: 29_502 })), acceptable: ['refused-despite-listener'] },
  },
  {
    ...{ id: 's4-ipv6-only', signature: 'S4', truth: 'The server takes IPv6 only; IPv4 was dialled.', target: TARGET },
    ...{ here: refused, far: all(blue, listens({ port: 29_502, family: 'ipv6' })) },
    acceptable: ['listens-on-ipv6-only'],
  },
  {
    ...{ id: 's5-stale-nc', signature: 'S5', truth: 'A stale nc on the LAN address takes what is meant for python.' },
    here: bluePort({ kind: 'mute' }),
    far: all(blue, listens({ port: 29_502, pid: 9_001 }, { port: 29_502, address: BLUE, command: 'nc', pid: 4_410 })),
    ...{ target: TARGET, acceptable: ['listener-shadowed'] },
  },
  {
    ...{ id: 's6-port-taken', signature: 'S6', truth: 'A stale nc holds the port: the server gets EADDRINUSE.' },
    here: all(portFree, listens({ port: 29_502, command: 'nc', pid: 4_410 })),
    more: brought('EADDRINUSE', 'OSError: [Errno 48] Address already in use'),
    ...{ target: `${OWN}:29502`, acceptable: ['port-taken'], sureness: 'certain' },
  },
  {
    ...{
      id: 's7-time-wait',
      signature: 'S7',
      truth: 'The server was restarted too soon; only old connections are left.',
    },
    here: (mac) => ({
      ...mac,
      sockets: mac.sockets.filter(({ localPort, state }) => localPort !== 29_502 || state !== 'LISTEN'),
    }),
    more: brought('EADDRINUSE', 'OSError: [Errno 48] Address already in use'),
    ...{ target: `${OWN}:29502`, acceptable: ['port-in-time-wait'] },
  },
  {
    ...{ id: 's8-privileged-port', signature: 'S8', truth: 'A user’s server wants port 80 of one address.' },
    ...{ target: `${OWN}:80`, more: brought('EACCES', 'Error: listen EACCES: permission denied 192.168.2.171:80') },
    acceptable: ['privileged-port'],
  },
  {
    ...{
      id: 'f1-firewall-drops',
      signature: 'F1',
      truth: 'The application firewall of mini-blue drops it.',
      target: TARGET,
    },
    ...{ here: dropped, far: all(blue, listens({ port: 29_502 })), acceptable: ['application-firewall-drops'] },
  },
  {
    ...{ id: 'f1-block-all', signature: 'F1', truth: 'mini-blue blocks everything that comes in.', target: TARGET },
    here: dropped,
    far: all(blue, listens({ port: 29_502 }), (mac) => ({ ...mac, firewall: { ...mac.firewall, state: 2 } })),
    acceptable: ['application-firewall-drops'],
  },
  {
    ...{ id: 'f2-empty-on-15', signature: 'F2', truth: 'macOS 15 over there accepts and lets nothing through.' },
    ...{ here: bluePort({ kind: 'mute' }), far: all(blue, listens({ port: 29_502 })), target: TARGET },
    acceptable: ['application-firewall-empties', 'closed-at-once'],
  },
  {
    ...{ id: 'f3-stealth', signature: 'F3', truth: 'Stealth mode hides that nothing listens.', target: TARGET },
    here: bluePort({ kind: 'dropped' }, { answersPing: false }),
    far: all(blue, (mac) => ({ ...mac, firewall: { ...mac.firewall, stealth: true } })),
    acceptable: ['stealth-hides-port'],
  },
  {
    ...{
      id: 'f4-other-filter',
      signature: 'F4',
      truth: 'No application firewall; pf or a switch drops it.',
      target: TARGET,
    },
    here: dropped,
    far: all(blue, listens({ port: 29_502 }), (mac) => ({ ...mac, firewall: { ...mac.firewall, state: 0 } })),
    acceptable: ['something-filters'],
  },
  {
    ...{ id: 'f5-queue-full', signature: 'F5', truth: 'The server is stuck: 128 connections wait.', target: TARGET },
    here: dropped,
    far: all(blue, listens({ port: 29_502 }), (mac) => ({
      ...mac,
      firewall: { ...mac.firewall, state: 0 },
      sockets: mac.sockets.map((each) =>
        each.localPort === 29_502 ? { ...each, backlog: { waiting: 128, limit: 128 } } : each,
      ),
    })),
    acceptable: ['backlog-full'],
  },
  {
    ...{ id: 'f6-sandbox', signature: 'F6', truth: 'A sandbox or content filter says EPERM.', target: TARGET },
    ...{ here: bluePort(fails('EPERM')), acceptable: ['not-permitted'] },
  },
  {
    ...{ id: 'f7-reset', signature: 'F7', truth: 'The connection is reset as soon as it is made.', target: TARGET },
    ...{ here: bluePort({ kind: 'reset' }), acceptable: ['reset-after-accept', 'closed-at-once'] },
  },
  {
    ...{ id: 'f7-closed', signature: 'F7', truth: 'The server accepts and hangs up without a word.', target: TARGET },
    ...{ here: bluePort({ kind: 'mute' }), acceptable: ['closed-at-once'] },
  },
  {
    ...{
      id: 'f-silent-unseen',
      signature: 'F4',
      truth: 'It is dropped, and the far side was not seen.',
      target: TARGET,
    },
    ...{ here: dropped, acceptable: ['packets-dropped'] },
  },
  {
    ...{ id: 'healthy-service', signature: 'healthy', truth: 'mini-blue’s ssh answers.', target: `${BLUE}:22` },
    acceptable: ['healthy'],
  },
  {
    ...{ id: 'healthy-slow', signature: 'healthy', truth: 'A slow answer is an answer.', target: `${BLUE}:22` },
    here: host(BLUE, { rttMs: 850 }),
    acceptable: ['healthy'],
  },
  {
    ...{
      id: 'healthy-own-address',
      signature: 'healthy',
      truth: 'This Mac’s own server by its LAN address, through lo0.',
    },
    ...{ target: `${OWN}:29502`, acceptable: ['healthy'], remarks: ['own-address-by-loopback'] },
  },
  {
    ...{ id: 'healthy-on-13', signature: 'healthy', truth: 'The same service from macOS 13.', model: '13' },
    ...{ target: `${BLUE}:22`, acceptable: ['healthy'] },
  },
  {
    ...{
      id: 'healthy-with-firewall',
      signature: 'healthy',
      truth: 'The own firewall is on, which stops nothing outgoing.',
    },
    ...{
      here: (mac) => ({ ...mac, firewall: { ...mac.firewall, state: 2 } }),
      target: `${BLUE}:22`,
      acceptable: ['healthy'],
    },
  },
  {
    ...{
      id: 'healthy-but-blocked-for-others',
      signature: 'healthy',
      truth: 'The server answers on this Mac; its firewall keeps everybody else from it.',
    },
    here: all(portFree, listens({ port: 29_502, command: 'nc', pid: 4_410 }), (mac) => ({
      ...mac,
      firewall: { ...mac.firewall, apps: [...mac.firewall.apps, { path: '/usr/bin/nc', isAllowed: false }] },
    })),
    ...{ target: `${OWN}:29502`, acceptable: ['healthy'], remarks: ['application-firewall-blocks-server'] },
  },
  {
    ...{ id: 'unknown-no-port', signature: 'healthy', truth: 'Without a port nothing can be concluded.', target: BLUE },
    acceptable: [CANNOT_TELL],
  },
];
