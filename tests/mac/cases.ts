import { VENV_PYTHON } from './mac-mini-network.mjs';
import { all, host, listens, type MacChange, portFree, tailnet } from './scenarios/make.ts';
import { BLUE_BY_TAILNET } from './scenarios/scenario.ts';

/** DESIGN §1, case 1: mini-red serves at 192.168.2.171:29502, mini-yellow at 192.168.2.224 wants to reach it. */
export const MINI_RED = '192.168.2.171';
export const MINI_RED_ALIAS = '192.168.2.172';
export const MINI_YELLOW = '192.168.2.224';
export const SERVED_PORT = 29_502;

const instead =
  (from: string, to: string): MacChange =>
  (mac) => ({
    ...mac,
    interfaces: mac.interfaces.map((on) => ({
      ...on,
      addresses: on.addresses.map((each) => (each.address === from ? { ...each, address: to } : each)),
    })),
    neighbors: mac.neighbors.map((each) => (each.address === to ? { ...each, address: from } : each)),
    sockets: mac.sockets.map((each) => (each.localAddress === from ? { ...each, localAddress: to } : each)),
  });

const serves = { kind: 'open', says: null, http: null } as const;

/** The client: the python of the venv is denied the local network, everything else gets through; started by ssh. */
export const miniYellow: MacChange = all(
  instead(MINI_RED, MINI_YELLOW),
  portFree,
  host(MINI_RED, { mac: 'd0:11:e5:0a:00:ab', ports: { [SERVED_PORT]: serves } }),
  host(MINI_RED_ALIAS, { mac: 'd0:11:e5:0a:00:ab', ports: { [SERVED_PORT]: serves } }),
  (mac) => ({
    ...mac,
    hostName: 'mini-yellow',
    localNetwork: { ...mac.localNetwork, programs: { [VENV_PYTHON]: 'denied' as const } },
    network: {
      ...mac.network,
      hosts: mac.network.hosts.filter(({ addresses }) => !addresses.includes(MINI_YELLOW)),
      names: { 'mini-red.local': [MINI_RED], 'mini-yellow.local': [MINI_YELLOW] },
    },
  }),
);

/** The server, where a stale nc still holds the port and the python gets EADDRINUSE. */
export const miniRedWithStaleNc: MacChange = all(
  portFree,
  listens({ port: SERVED_PORT, command: 'nc', pid: 4_410 }),
  (mac) => ({
    ...mac,
    processes: [
      ...mac.processes,
      { pid: 4_410, parentPid: 7_232, user: 'lena', command: '/usr/bin/nc', startedAt: 'Fri Nov 20 18:04:12 2026' },
    ],
  }),
);

/** Case 4: the tailnet works, and nothing listens on port 8000 of mini-blue’s tailnet address. */
export const CASE_FOUR_ADDRESS = BLUE_BY_TAILNET;
export const CASE_FOUR_NAME = 'mini-blue.tail0a1b2.ts.net';
export const miniRedOnTailnet: MacChange = all(
  tailnet,
  host(BLUE_BY_TAILNET, { ports: { 8000: { kind: 'refused' } } }),
);
