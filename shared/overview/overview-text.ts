import type { InternetWay, ListenerSummary, OtherWay, OverviewTunnel, Part, ProxyLine, WayOut } from './overview.ts';

/** Words of the overview that the screen and the terminal share. */

export const familyText = ({ family }: Pick<WayOut, 'family'>): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');

/** Why a part has no value; `null` when it has one. */
export function absenceText(part: Part<unknown>): string | null {
  switch (part.kind) {
    case 'read':
      return null;
    case 'not-read':
      return 'not read yet';
    case 'not-checked':
      return `not checked: ${part.because}`;
    case 'failed':
      return `could not be read: ${part.because}`;
  }
}

/** `en0 (Wi-Fi)`. */
export const interfaceTitle = ({
  interfaceName,
  hardwarePort,
}: Pick<WayOut, 'interfaceName' | 'hardwarePort'>): string =>
  hardwarePort === null ? interfaceName : `${interfaceName} (${hardwarePort})`;

/** `from 192.168.2.171 by en0 (Wi-Fi) to 192.168.2.1`. */
export function wayText(way: WayOut): string {
  const from = way.sourceAddress === null ? '' : `from ${way.sourceAddress} `;
  return `${from}by ${interfaceTitle(way)}${way.gateway === null ? ', directly' : ` to ${way.gateway.address}`}`;
}

export function internetWayText(way: InternetWay): string {
  if (way.kind === 'leaves') return wayText(way);
  if (way.because === 'refused') return 'refused: the default route rejects every packet';
  if (way.because === 'dropped') return 'dropped: the default route is a black hole';
  if (way.because === 'stays-here') return 'no way out: packets stay inside this machine';
  return way.hasAddress ? 'no way out, though there is an address' : 'no way out';
}

export const otherUseText: Readonly<Record<OtherWay['use'], string>> = {
  'bound-programs-only': 'only for programs bound to it',
  overruled: 'overruled by narrower routes',
  spare: 'spare, when the first goes away',
  'by-rule': 'when a rule leads there',
};

/** `VPN on utun4`, `Tailscale (mini-red), utun3`. */
export const tunnelTitle = ({ label, interfaceName }: OverviewTunnel): string =>
  label.includes(interfaceName) ? label : `${label}, ${interfaceName}`;

const LISTED_PREFIXES = 3;
export function carriesText({ carries, prefixes }: OverviewTunnel): string {
  if (carries === 'everything') return 'carries everything';
  if (carries === 'nothing') return 'not in use';
  const more = prefixes.length > LISTED_PREFIXES ? ` and ${prefixes.length - LISTED_PREFIXES} more` : '';
  return `carries ${prefixes.slice(0, LISTED_PREFIXES).join(', ')}${more}`;
}

const PROXY_NAMES: ReadonlyMap<string, string> = new Map([
  ['http', 'HTTP'],
  ['https', 'HTTPS'],
  ['socks', 'SOCKS'],
  ['ftp', 'FTP'],
  ['pac', 'automatic (PAC)'],
  ['auto-discovery', 'automatic (WPAD)'],
]);
export const proxyName = ({ kind }: ProxyLine): string => PROXY_NAMES.get(kind) ?? kind;

const counted = (count: number, word: string): string => `${count} ${word}`;

/** `4 TCP, 2 UDP`. */
export function openListenersText({ everyoneTcp, everyoneUdp }: ListenerSummary): string {
  if (everyoneTcp + everyoneUdp === 0) return 'none';
  return [
    ...(everyoneTcp > 0 ? [counted(everyoneTcp, 'TCP')] : []),
    ...(everyoneUdp > 0 ? [counted(everyoneUdp, 'UDP')] : []),
  ].join(', ');
}

export function otherListenersText({ oneAddressOrNetwork, thisComputerOnly }: ListenerSummary): string {
  return `${oneAddressOrNetwork} on one address or network, ${thisComputerOnly} for this computer only`;
}

/** What can be said of the local-network permission without asking each program (facts A7, TN3179). */
export const LOCAL_NETWORK_NOT_CHECKED =
  'macOS 15 and later ask for each program. The system tells nobody the answer, so only a probe from that program can.';
