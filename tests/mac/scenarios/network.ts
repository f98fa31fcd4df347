import { VENV_PYTHON } from '../mac-mini-network.mjs';
import { all, bluePort, fails, host, neighborSilent } from './make.ts';
import { BLUE, FAR_AWAY, type MacScenario, NOBODY, ROUTER } from './scenario.ts';

const TARGET = `${BLUE}:29502`;
const FAR_TARGET = `${FAR_AWAY}:443`;
const open = { kind: 'open' as const, says: null, http: null };

/** Rows N1 to N10: hosts, routes and interfaces. */
export const networkScenarios: readonly MacScenario[] = [
  {
    ...{ id: 'n1-host-off', signature: 'N1', truth: 'Nobody has 192.168.2.30 any more; the router answers.' },
    ...{ target: `${NOBODY}:80`, controls: [`${ROUTER}:80`], acceptable: ['host-not-on-link'], sureness: 'certain' },
  },
  {
    ...{ id: 'n1-host-down-at-once', signature: 'N1', truth: 'The Mac asked in vain before: EHOSTDOWN at once.' },
    here: (mac) => ({
      ...mac,
      neighbors: mac.neighbors.map((each) => (each.address === NOBODY ? { ...each, isHeld: true } : each)),
    }),
    ...{ target: `${NOBODY}:80`, controls: [`${ROUTER}:80`], acceptable: ['host-not-on-link'] },
  },
  {
    ...{
      id: 'n1-client-isolation',
      signature: 'N1',
      truth: 'The access point keeps its clients apart; the router answers.',
    },
    here: all(host(BLUE, { isUp: false }), neighborSilent(BLUE)),
    ...{ target: TARGET, controls: [`${ROUTER}:53`], acceptable: ['host-not-on-link'] },
  },
  {
    ...{ id: 'n1-nothing-to-compare', signature: 'N1', truth: 'The host is off, and nothing else was tried.' },
    ...{ target: `${NOBODY}:80`, acceptable: ['host-not-on-link'], sureness: 'very-likely' },
  },
  {
    ...{
      id: 'n2-router-gone',
      signature: 'N2',
      truth: 'The router is off; the target lies behind it.',
      target: FAR_TARGET,
    },
    here: all(host(ROUTER, { isUp: false }), neighborSilent(ROUTER)),
    acceptable: ['gateway-silent'],
  },
  {
    ...{ id: 'n2-router-held', signature: 'N2', truth: 'The router was asked for in vain: EHOSTUNREACH at once.' },
    here: all(neighborSilent(ROUTER), host(FAR_AWAY, { ports: { 443: fails('EHOSTUNREACH') } })),
    ...{ target: FAR_TARGET, acceptable: ['gateway-silent'] },
  },
  {
    ...{
      id: 'n3-reject-route',
      signature: 'N3',
      truth: 'Somebody added a route that rejects mini-blue.',
      target: TARGET,
    },
    here: (mac) => ({
      ...mac,
      routes: [
        {
          ...{ family: 'ipv4', address: BLUE, prefixLength: null, gateway: '127.0.0.1' },
          ...{ flags: 'UGHRS', interfaceName: 'lo0' },
        },
      ],
    }),
    acceptable: ['reject-route'],
  },
  {
    ...{
      id: 'n4-routing-loop',
      signature: 'N4',
      truth: 'Two routers send the packets back and forth.',
      target: FAR_TARGET,
    },
    here: host(FAR_AWAY, { ports: { 443: fails('EHOSTUNREACH', 14) } }),
    more: () => ({
      traces: [
        {
          ...{ address: FAR_AWAY, isReached: false },
          hops: ['192.168.2.1', '10.9.0.1', '10.9.0.2', '10.9.0.1', '10.9.0.2', '10.9.0.1'].map((address, at) => ({
            ...{ ttl: at + 1, address, said: null },
          })),
        },
      ],
    }),
    acceptable: ['routing-loop'],
  },
  {
    ...{ id: 'n5-search-ended', signature: 'N5', truth: 'Nobody there: the sixth ARP request gave one EHOSTUNREACH.' },
    here: (mac) => ({
      ...mac,
      neighbors: mac.neighbors.map((each) => (each.address === NOBODY ? { ...each, isHeld: true } : each)),
    }),
    target: `${NOBODY}:80`,
    more: ({ attempts }) => ({
      attempts: (attempts ?? []).map((each, at) =>
        at > 0
          ? each
          : {
              ...each,
              errno: 'EHOSTUNREACH',
              errnoNumber: 65,
              outcome: { kind: 'unreachable' as const, scope: 'host' as const },
            },
      ),
    }),
    acceptable: ['neighbor-search-ended', 'host-not-on-link'],
  },
  {
    ...{
      id: 'n5b-misread-errors',
      signature: 'N5b',
      truth: 'The program says 65 for everything; Routelight gets through.',
    },
    ...{ target: TARGET, dials: [{ program: 'routelight' }, { program: VENV_PYTHON }] },
    more: ({ attempts }) => {
      const misread = (attempts ?? [])
        .filter(({ program }) => program === VENV_PYTHON)
        .map((each) => ({
          ...{ ...each, errno: 'EHOSTUNREACH', errnoNumber: 65, elapsedMs: 0.4, isSynchronous: null },
          outcome: { kind: 'unreachable' as const, scope: 'host' as const },
        }));
      const own = (attempts ?? []).filter(({ program }) => program === 'routelight');
      const far = { address: '1.1.1.1', family: 'ipv4' as const, zone: null, port: 443 };
      return {
        attempts: [...own, ...misread, ...misread.map((each) => ({ ...each, startedAtMs: each.startedAtMs + 1_600 }))],
        controls: [
          ...own.map((each) => ({ ...each, target: far })),
          ...misread.map((each) => ({ ...each, target: far })),
        ],
      };
    },
    acceptable: ['program-misreads-errors'],
  },
  {
    ...{ id: 'n6-no-default-route', signature: 'N6', truth: 'The Mac has no router at all.', target: FAR_TARGET },
    ...{ here: (mac) => ({ ...mac, services: [] }), acceptable: ['no-default-route', 'no-route'] },
  },
  {
    ...{
      id: 'n7-router-says-no',
      signature: 'N7',
      truth: 'A router says that it knows no way; five seconds later 51.',
    },
    ...{ here: host(FAR_AWAY, { ports: { 443: fails('ENETUNREACH', 5_200) } }), target: FAR_TARGET },
    acceptable: ['router-says-unreachable'],
  },
  {
    ...{ id: 'n8-interface-down', signature: 'N8', truth: 'en0 was taken down.', target: TARGET },
    here: bluePort(fails('ENETDOWN')),
    acceptable: ['interface-down'],
  },
  {
    ...{
      id: 'n9-alias-missing',
      signature: 'N9',
      truth: 'The program binds 192.168.2.172, which is gone since the restart.',
    },
    target: TARGET,
    more: ({ attempts }) => ({
      attempts: (attempts ?? []).map((each) => ({
        ...{ ...each, sourceAddress: '192.168.2.172', errno: 'EADDRNOTAVAIL', errnoNumber: 49, isSynchronous: true },
        outcome: { kind: 'address-not-available' as const },
      })),
    }),
    acceptable: ['address-not-ours'],
  },
  {
    ...{ id: 'n10-ports-exhausted', signature: 'N10', truth: 'A client opened 16,000 connections in half a minute.' },
    here: all(bluePort(fails('EADDRNOTAVAIL')), (mac) => ({ ...mac, sockets: [...mac.sockets, ...waiting(1_200)] })),
    ...{ target: TARGET, acceptable: ['ports-exhausted'] },
  },
  {
    ...{
      id: 'healthy-after-a-hiccup',
      signature: 'healthy',
      truth: 'One EHOSTUNREACH while the network came up, then fine.',
    },
    target: TARGET,
    more: ({ attempts }) => ({
      attempts: (attempts ?? []).flatMap((each) => [
        {
          ...{
            ...each,
            errno: 'EHOSTUNREACH',
            errnoNumber: 65,
            isSynchronous: true,
            startedAtMs: each.startedAtMs - 1_600,
          },
          outcome: { kind: 'unreachable' as const, scope: 'host' as const },
        },
        each,
      ]),
    }),
    acceptable: ['healthy'],
  },
  {
    ...{ id: 'healthy-icmp-closed', signature: 'healthy', truth: 'mini-blue does not answer ping; the service works.' },
    ...{ here: bluePort(open, { answersPing: false }), target: TARGET, acceptable: ['healthy'] },
  },
];

const waiting = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ protocol: 'tcp' as const, family: 'ipv4' as const, localAddress: '192.168.2.171', localPort: 49_152 + at },
    ...{ peerAddress: BLUE, peerPort: 29_502, state: 'TIME_WAIT', pid: 0, command: '', user: 'lena', uid: 501 },
    ...{ descriptor: null, queues: [0, 0] as const },
  }));
