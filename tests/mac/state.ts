/**
 * What the pretend Mac is, as its state file holds it. Routes are not in it: like the kernel, `kernel/` derives them from
 * interfaces, services and neighbours; only the ones somebody added are kept.
 */
export interface MacState {
  readonly model: MacModel;
  /** `ProductVersion` when it is another than the model's usual one: `14.7.2` prints as 13 does. */
  readonly productVersion?: string;
  /** LocalHostName and ComputerName. */
  readonly hostName: string;
  /** The account that runs the tools: lsof lists only its processes. */
  readonly user: string;
  /** True when the tools run with administrator rights: changes are allowed and lsof lists everybody. */
  readonly isRoot: boolean;
  readonly interfaces: readonly MacInterface[];
  /** In the order macOS prefers them. */
  readonly services: readonly MacService[];
  readonly vlans: readonly MacVlan[];
  /** Routes somebody added: by hand, or a VPN. */
  readonly routes: readonly MacRoute[];
  readonly neighbors: readonly MacNeighbor[];
  readonly sockets: readonly MacSocket[];
  readonly resolvers: readonly MacResolver[];
  readonly proxy: Readonly<Record<string, number | string | readonly string[]>>;
  readonly firewall: MacFirewall;
  /** `null` when Tailscale is not installed: its program is missing then. */
  readonly tailscale: MacTailscale | null;
  /** The tunnel that is up; `null` without one. */
  readonly vpn: MacVpn | null;
  /** Who is out there, and what becomes of a packet to them. */
  readonly network: MacNetwork;
  readonly localNetwork: MacLocalNetwork;
  /** Programs that are no part of macOS: each gets a launcher at its path, links included. */
  readonly programs: readonly MacProgram[];
  readonly processes: readonly MacProcess[];
  readonly adminPrompt: AdminPrompt;
  readonly startedSecondsAgo: number;
  /** `null` when it never slept. */
  readonly wokeSecondsAgo: number | null;
  /** Labels that launchd has loaded; none when it is not said. */
  readonly daemons?: readonly string[];
  /** What `open` was asked for, oldest first. */
  readonly opened: readonly string[];
  /** Tools that misbehave, by program name (`netstat`, `lsof`). */
  readonly bad: Readonly<Record<string, BadMode>>;
}

/** The formats differ between them: facts E2, E5, D1. */
export type MacModel = '13' | '15' | '26';

/** `missing`: no such program. `flood`: prints without end. */
export type BadMode = 'missing' | 'hang' | 'garbage' | 'exit-1' | 'flood';

export type MacFamily = 'ipv4' | 'ipv6';

export interface MacInterface {
  readonly name: string;
  readonly index: number;
  /** `peer-to-peer`: awdl and llw, which have no prefix routes. `bare`: no addresses ever (gif0, anpi0). */
  readonly kind: 'loopback' | 'ethernet' | 'peer-to-peer' | 'tunnel' | 'bridge' | 'bare';
  /** `UP`, `BROADCAST`… in any order; the number is computed. */
  readonly flags: readonly string[];
  readonly mtu: number;
  /** Names in `options=…`; none: no such line. */
  readonly options: readonly string[];
  readonly mac: string | null;
  readonly addresses: readonly MacAddress[];
  readonly hasNd6: boolean;
  readonly media: string | null;
  readonly status: 'active' | 'inactive' | null;
  /** Of a bridge. */
  readonly members: readonly string[];
}

export interface MacAddress {
  readonly family: MacFamily;
  /** Without a zone. */
  readonly address: string;
  readonly prefixLength: number;
  /** The far end, on a tunnel. */
  readonly peer?: string;
  /** `secured`, `autoconf`, `temporary`, `deprecated`. */
  readonly words?: readonly string[];
}

export interface MacService {
  readonly name: string;
  readonly port: string;
  readonly device: string;
  readonly isEnabled: boolean;
  readonly isDhcp: boolean;
  readonly router: { readonly ipv4?: string; readonly ipv6?: string };
}

export interface MacVlan {
  readonly name: string;
  readonly parent: string;
  readonly device: string;
  readonly tag: number;
}

export interface MacRoute {
  readonly family: MacFamily;
  readonly address: string;
  /** `null` for a host route. */
  readonly prefixLength: number | null;
  /** As netstat prints it: an address or `link#22`. */
  readonly gateway: string;
  readonly flags: string;
  readonly interfaceName: string;
}

export interface MacNeighbor {
  readonly family: MacFamily;
  readonly address: string;
  /** `null` while incomplete. */
  readonly mac: string | null;
  readonly interfaceName: string;
  readonly expiresInSeconds: number;
  readonly isRouter: boolean;
  /** Five ARP requests were in vain: for 20 s every send ends with EHOSTDOWN (facts I1). */
  readonly isHeld?: boolean;
}

export interface MacSocket {
  readonly protocol: 'tcp' | 'udp';
  /** `both`: an IPv6 socket that takes IPv4 peers too (`tcp46`). */
  readonly family: MacFamily | 'both';
  /** `*`, or an address, with its zone when it has one. */
  readonly localAddress: string;
  /** `null` when unbound. */
  readonly localPort: number | null;
  readonly peerAddress: string | null;
  readonly peerPort: number | null;
  readonly state: string | null;
  readonly pid: number;
  readonly command: string;
  readonly user: string;
  readonly uid: number;
  /** `null` when no process holds it any more (TIME_WAIT): lsof does not see it. */
  readonly descriptor: number | null;
  /** Bytes, as netstat's Recv-Q and Send-Q. */
  readonly queues: readonly [receive: number, send: number];
  /** Of a listener: connections nobody has accepted yet, and how many may wait; 128 may when left out. */
  readonly backlog?: { readonly waiting: number; readonly limit: number };
}

export interface MacResolver {
  /** `scoped`: for programs bound to its interface. */
  readonly scope: 'everyone' | 'scoped';
  readonly domain: string | null;
  readonly searchDomains: readonly string[];
  readonly servers: readonly string[];
  /** `null` for mDNS. */
  readonly interfaceName: string | null;
  readonly isMdns: boolean;
  /** Words before `Scoped` and `Request A records`: `Supplemental`. */
  readonly flags: readonly string[];
  /** SCNetworkReachability flags: 2 reachable, 0x20002 directly reachable, 3 transient. */
  readonly reach: number;
  /** `null`: no such line. */
  readonly order: number | null;
}

export interface MacFirewall {
  /** 0 off, 1 on, 2 block everything that is not essential. */
  readonly state: 0 | 1 | 2;
  readonly stealth: boolean;
  readonly allowSigned: boolean;
  readonly allowDownloadedSigned: boolean;
  readonly apps: readonly { readonly path: string; readonly isAllowed: boolean }[];
}

export interface MacNetwork {
  /** An address of the own link that nobody here has is absent: ARP stays incomplete. One behind a router is silent. */
  readonly hosts: readonly MacHost[];
  /** Names that the resolver knows, `.local` ones among them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export interface MacHost {
  readonly addresses: readonly string[];
  /** On the own link; `null` behind a router or a tunnel. */
  readonly mac: string | null;
  readonly isUp: boolean;
  readonly answersPing: boolean;
  readonly rttMs: number;
  /** TCP ports by number; every other one is as `otherPorts` says. */
  readonly ports: Readonly<Record<string, MacPort>>;
  readonly otherPorts: 'refused' | 'dropped';
}

export type MacPort =
  | { readonly kind: 'open'; readonly says: string | null; readonly http: number | null }
  /** Accepted, then nothing. */
  | { readonly kind: 'mute' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'reset' }
  /** Another errno of Darwin, by name: from connect(2) itself, or from what came back after a while. */
  | { readonly kind: 'fails'; readonly errno: string; readonly isHere: boolean; readonly afterMs: number };

/** Facts A: who may use the local network. Nothing of this exists on macOS 13. */
export interface MacLocalNetwork {
  /** By path as started or as linked to; programs of macOS itself are never asked. */
  readonly programs: Readonly<Record<string, LocalNetworkState>>;
  readonly everybodyElse: LocalNetworkState;
  /** Whether Apple's own tools pass: not when the app that started them has a record that denies (facts A4 rule 2). */
  readonly appleToolsPass: boolean;
  /** The store of facts A7, which may say something else than what is done. */
  readonly records: readonly MacLocalNetworkRecord[];
  readonly isStoreReadable: boolean;
  /** `Got local network blocked notification`, oldest first. */
  readonly notices: readonly MacBlockedNotice[];
  readonly isLogReadable: boolean;
}

export type LocalNetworkState = 'allowed' | 'denied' | 'undetermined';

export interface MacLocalNetworkRecord {
  readonly path: string | null;
  readonly identifier: string | null;
  readonly state: LocalNetworkState;
}

export interface MacBlockedNotice {
  readonly pid: number;
  readonly uuid: string;
  readonly bundleId: string | null;
}

export interface MacProgram {
  readonly path: string;
  /** Where its links end; the same as `path` without any. */
  readonly realPath: string;
  readonly kind: 'python' | 'node' | 'nc' | 'curl';
  readonly identifier: string | null;
  readonly signature: 'proper' | 'ad-hoc' | 'linker-signed' | 'unsigned';
  readonly team: string | null;
  /** Answers nothing, ever; prints what no one asked for; ends at once with a traceback. */
  readonly manner: 'well' | 'hangs' | 'prints-garbage' | 'crashes';
}

export interface MacProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly user: string;
  readonly command: string;
  /** As `ps -o lstart` prints it. */
  readonly startedAt: string;
  /** TERM does not end it. */
  readonly isDeafToTerm?: boolean;
}

/** What a person does when osascript asks for an administrator. `no-session`: nobody can be asked (ssh, daemon). */
export type AdminPrompt = 'accepts' | 'cancels' | 'wrong-password' | 'never-answers' | 'no-session';

export interface MacVpn {
  readonly kind: VpnKind;
  readonly interfaceName: string;
}

/** `full-tunnel`: 0/1 and 128/1 beside the real default. */
export type VpnKind = 'tailscale' | 'full-tunnel';

export interface MacTailscale {
  readonly backendState: 'Running' | 'Stopped' | 'NeedsLogin';
  readonly suffix: string;
  readonly self: MacTailnetNode;
  readonly peers: readonly MacTailnetNode[];
  readonly health: readonly string[];
}

export interface MacTailnetNode {
  readonly hostName: string;
  readonly os: string;
  readonly addresses: readonly string[];
  readonly isOnline: boolean;
  readonly isActive: boolean;
  /** `address:port` of a direct path; empty when relayed or idle. */
  readonly endpoint: string;
  readonly relay: string;
  readonly bytes: readonly [received: number, sent: number];
}

/** One kernel message of `route -n monitor`, before it is printed. */
export type MonitorMessage =
  | { readonly kind: 'route'; readonly change: 'ADD' | 'DELETE'; readonly row: MonitorRow }
  | {
      readonly kind: 'address';
      readonly change: 'NEWADDR' | 'DELADDR';
      readonly on: MonitorLink;
      readonly address: MacAddress;
    }
  | { readonly kind: 'interface'; readonly on: MonitorLink };

/** A row of the route table, its destination and mask spelled out. */
export interface MonitorRow {
  readonly destination: string;
  readonly netmask: string | null;
  readonly gateway: string;
  readonly flags: string;
  readonly interfaceName: string;
  readonly index: number;
  /** The interface that a MAC in `gateway` belongs to: not lo0. */
  readonly linkName: string;
}

/** An address with everything the kernel sends beside it. */
export interface MonitorAddress {
  readonly address: string;
  readonly isLinkScoped: boolean;
  readonly netmask: string;
  /** The far end on a tunnel, `default` where there is none. */
  readonly broadcast: string;
}

export interface MonitorLink {
  readonly name: string;
  readonly index: number;
  readonly flags: readonly string[];
  readonly mac: string | null;
}
