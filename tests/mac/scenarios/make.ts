import { vpnUp } from '../kernel/vpn.mjs';
import { VENV_PYTHON } from '../mac-mini-network.mjs';
import { listenerOf, type NewListener } from '../new-listener.ts';
import type { LocalNetworkState, MacHost, MacLocalNetwork, MacPort, MacProgram, MacState } from '../state.ts';
import { BLUE, BLUE_BY_TAILNET } from './scenario.ts';

/** Changes to a Mac from which situations are put together. */
export type MacChange = (mac: MacState) => MacState;

export const all =
  (...changes: readonly MacChange[]): MacChange =>
  (mac) =>
    changes.reduce((now, change) => change(now), mac);

const ORDINARY: Omit<MacHost, 'addresses'> = {
  ...{ mac: null, isUp: true, answersPing: true, rttMs: 0.6, ports: {}, otherPorts: 'refused' },
};

export const host =
  (address: string, more: Partial<MacHost>): MacChange =>
  (mac) => {
    const before = mac.network.hosts.find(({ addresses }) => addresses.includes(address));
    const others = mac.network.hosts.filter((each) => each !== before);
    const changed = { ...ORDINARY, ...before, addresses: [address], ...more };
    return { ...mac, network: { ...mac.network, hosts: [...others, changed] } };
  };

/** What becomes of a connect to port 29502 of mini-blue. */
export const bluePort = (port: MacPort, more: Partial<MacHost> = {}): MacChange =>
  host(BLUE, { ports: { 29502: port }, ...more });

export const fails = (errno: string, afterMs = 0.2): MacPort => ({
  kind: 'fails',
  errno,
  isHere: afterMs < 0.3,
  afterMs,
});

export const permissions =
  (programs: Readonly<Record<string, LocalNetworkState>>, more: Partial<MacLocalNetwork> = {}): MacChange =>
  (mac) => ({ ...mac, localNetwork: { ...mac.localNetwork, programs, ...more } });

/** What the store says of the venv's python, whatever is done. */
export const record =
  (state: LocalNetworkState, by: 'path' | 'identifier' = 'path'): MacChange =>
  (mac) => {
    const one = { path: by === 'path' ? VENV_PYTHON : null, identifier: by === 'path' ? null : 'python3', state };
    return { ...mac, localNetwork: { ...mac.localNetwork, records: [one] } };
  };

/** The venv's python, signed or started otherwise. */
export const python =
  (more: Partial<MacProgram>): MacChange =>
  (mac) => ({
    ...mac,
    programs: mac.programs.map((each) => (each.path === VENV_PYTHON ? { ...each, ...more } : each)),
  });
export const WELL_SIGNED = { signature: 'proper', identifier: 'org.python.python', team: 'BMM5U3QVKW' } as const;

export const namedBlue =
  (...addresses: readonly string[]): MacChange =>
  (mac) => ({
    ...mac,
    network: { ...mac.network, names: { ...mac.network.names, 'mini-blue.lan': addresses } },
  });

export const neighborGone =
  (address: string): MacChange =>
  (mac) => ({
    ...mac,
    neighbors: mac.neighbors.filter((each) => each.address !== address),
  });
export const neighborSilent =
  (address: string): MacChange =>
  (mac) => ({
    ...mac,
    neighbors: mac.neighbors.map((each) => (each.address === address ? { ...each, mac: null } : each)),
  });

export const listens =
  (...listeners: readonly NewListener[]): MacChange =>
  (mac) => ({
    ...mac,
    sockets: [...mac.sockets, ...listeners.map((each) => listenerOf(each, mac))],
  });
/** Nobody listens on the port of the cases. */
export const portFree: MacChange = (mac) => ({
  ...mac,
  sockets: mac.sockets.filter(({ localPort }) => localPort !== 29_502),
});
/** The far side as mini-blue: its own address on en0 instead of mini-red's. */
export const asBlue: MacChange = (mac) => ({
  ...mac,
  hostName: 'mini-blue',
  interfaces: mac.interfaces.map((on) => ({
    ...on,
    addresses: on.addresses.map((each) => (each.address === '192.168.2.171' ? { ...each, address: BLUE } : each)),
  })),
});

export const tailnet: MacChange = (mac) =>
  host(BLUE_BY_TAILNET, { ports: { 29502: { kind: 'open', says: null, http: null } } })(vpnUp(mac, 'tailscale'));
