import { macEnvironment, makeMacFolder, placeTools, removeMacFolder } from './folder.mjs';
import * as edits from './kernel/edits.mjs';
import { vpnDown, vpnUp } from './kernel/vpn.mjs';
import { macMini } from './mac-mini.mjs';
import { listenerOf, type NewListener } from './new-listener.ts';
import type {
  BadMode,
  MacFirewall,
  MacHost,
  MacLocalNetwork,
  MacModel,
  MacNetwork,
  MacProgram,
  MacRoute,
  MacState,
  VpnKind,
} from './state.ts';
import { changeState, readState } from './state-file.mjs';

export interface PretendMacSettings {
  readonly model: MacModel;
  /** What differs from the Mac mini of mac-mini.mjs. */
  readonly state?: Partial<MacState>;
}

/** A running pretend Mac. Every change is seen by the next tool that runs, and told by `route -n monitor` at once. */
export interface PretendMac {
  /** The folder that stands for `/`. */
  readonly root: string;
  /** For the environment of the app or the command line. */
  readonly environment: ReturnType<typeof macEnvironment>;
  readonly state: () => MacState;
  readonly change: (edit: (before: MacState) => MacState) => void;
  /** A /32 beside the interface's own address (IPv6: /128), as facts B3 advise. */
  readonly addAlias: (interfaceName: string, address: string) => void;
  readonly removeAlias: (interfaceName: string, address: string) => void;
  readonly addRoute: (route: MacRoute) => void;
  readonly deleteRoute: (route: Pick<MacRoute, 'family' | 'address' | 'prefixLength'>) => void;
  readonly listen: (listener: NewListener) => void;
  /** The process ends: every socket of it is gone. */
  readonly stopListening: (pid: number) => void;
  readonly vpnUp: (kind: VpnKind) => void;
  readonly vpnDown: () => void;
  readonly interfaceDown: (name: string) => void;
  readonly interfaceUp: (name: string) => void;
  readonly setFirewall: (firewall: Partial<MacFirewall>) => void;
  /** Who is out there: a host with these addresses takes the place of one that had any of them. */
  readonly setHost: (host: Partial<MacHost> & Pick<MacHost, 'addresses'>) => void;
  readonly setLocalNetwork: (change: Partial<MacLocalNetwork>) => void;
  /** A program of the person's own, with a launcher at its path from now on. */
  readonly addProgram: (program: MacProgram) => void;
  /** Tools run with administrator rights from now on, or no longer. */
  readonly setRoot: (isRoot: boolean) => void;
  /** Makes a tool misbehave by its program name (`netstat`); `null` makes it well again. */
  readonly setBad: (tool: string, mode: BadMode | null) => void;
  /** Removes the folder; tools that still run end by themselves. */
  readonly remove: () => void;
}

/** Makes a Mac in a temporary folder. Remove it afterwards. */
export async function createPretendMac({ model, state = {} }: PretendMacSettings): Promise<PretendMac> {
  const root = makeMacFolder({ ...macMini(model), ...state });
  const change: PretendMac['change'] = (edit) => placeTools(root, changeState(root, edit));
  return {
    root,
    environment: macEnvironment(root),
    state: () => readState(root),
    change,
    ...controlsOf(change),
    remove: () => removeMacFolder(root),
  };
}

type Controls = Omit<PretendMac, 'root' | 'environment' | 'state' | 'change' | 'remove'>;

function controlsOf(change: PretendMac['change']): Controls {
  return {
    addAlias: (name, address) => change((now) => edits.addAddress(now, name, aliasOf(address))),
    removeAlias: (name, address) => change((now) => edits.removeAddress(now, name, address)),
    addRoute: (route) => change((now) => edits.addRoute(now, route)),
    deleteRoute: (route) => change((now) => edits.deleteRoute(now, route)),
    listen: (listener) => change((now) => edits.addSocket(now, listenerOf(listener, now))),
    stopListening: (pid) => change((now) => edits.removeSocketsOf(now, pid)),
    vpnUp: (kind) => change((now) => vpnUp(now, kind)),
    vpnDown: () => change(vpnDown),
    interfaceDown: (name) => change((now) => edits.setInterfaceUp(now, name, false)),
    interfaceUp: (name) => change((now) => edits.setInterfaceUp(now, name, true)),
    setFirewall: (firewall) => change((now) => ({ ...now, firewall: { ...now.firewall, ...firewall } })),
    setHost: (host) => change((now) => ({ ...now, network: withHost(now.network, host) })),
    setLocalNetwork: (more) => change((now) => ({ ...now, localNetwork: { ...now.localNetwork, ...more } })),
    addProgram: (program) => change((now) => ({ ...now, programs: [...now.programs, program] })),
    setRoot: (isRoot) => change((now) => ({ ...now, isRoot })),
    setBad: (tool, mode) => change((now) => ({ ...now, bad: withBad(now.bad, tool, mode) })),
  };
}

function aliasOf(address: string) {
  return address.includes(':')
    ? { family: 'ipv6' as const, address, prefixLength: 128 }
    : { family: 'ipv4' as const, address, prefixLength: 32 };
}

const ORDINARY_HOST = {
  mac: null,
  isUp: true,
  answersPing: true,
  rttMs: 0.6,
  ports: {},
  otherPorts: 'refused',
} as const;

function withHost(network: MacNetwork, host: Partial<MacHost> & Pick<MacHost, 'addresses'>): MacNetwork {
  const isSame = ({ addresses }: MacHost) => addresses.some((each) => host.addresses.includes(each));
  const before = network.hosts.find(isSame) ?? ORDINARY_HOST;
  return { ...network, hosts: [...network.hosts.filter((each) => !isSame(each)), { ...before, ...host }] };
}

function withBad(bad: MacState['bad'], tool: string, mode: BadMode | null): MacState['bad'] {
  const others = Object.fromEntries(Object.entries(bad).filter(([name]) => name !== tool));
  return mode === null ? others : { ...others, [tool]: mode };
}
