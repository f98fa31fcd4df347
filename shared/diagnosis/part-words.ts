import type { Case, CasePart } from './case.ts';
import { isTailnetTarget } from './tailnet-target.ts';

/** What each part of a case is to the person who reads that it was not checked. */
export const partWords: Readonly<Record<CasePart, string>> = {
  osMajor: 'The version of macOS',
  osVersion: 'The version of the system',
  resolutions: 'The addresses of the name',
  ways: 'The way to the target',
  routes: 'The route table',
  interfaces: 'The interfaces of this machine',
  neighborsBefore: 'The neighbours before the connect',
  neighborsAfter: 'The neighbours (who answers for which address on the local link)',
  attempts: 'Connecting',
  controls: 'The router, for comparison',
  rootAttempts: 'The same connect as administrator',
  pings: 'A ping',
  listeners: 'What listens on the target',
  sockets: 'Every socket of this machine',
  firewall: 'The firewall of the target',
  services: 'The service behind the port',
  tailnet: 'The state of Tailscale',
  proxies: 'The proxy settings',
  appliedProxies: 'Which proxy programs use for the target',
  proxyTries: 'The proxy itself',
  reported: 'An error that somebody saw',
  traces: 'The routers on the way',
  programs: 'Who the programs are to the system',
  localNetworkRecords: 'The records of the local-network permission',
  blockedNotices: 'The log of blocked programs',
  multicastSends: 'Sending to everybody on the link (multicast)',
  discoveries: 'Looking for services on the link',
  tailnetPings: 'A ping through Tailscale',
  listenQueues: 'How many connections wait to be accepted',
  ephemeralPorts: 'The range of local ports',
  connectionTracking: 'The table of tracked connections',
  reversePathFilters: 'Whether packets are thrown away for their source address (rp_filter)',
  reversePathDrops: 'How many packets were thrown away for their source address',
  pathMtus: 'The largest packet that reaches the target',
  owners: 'Since when the listening program runs',
  lastChange: 'When the system started, woke or changed its network',
  earlier: 'Earlier tries',
  multicastNames: 'Looking for .local names',
  binds: 'Taking the port as a server would',
  udpTries: 'A datagram to the target',
  hostsFile: 'Whether /etc/hosts names the target',
};

/** Without these a verdict is hard to reach; the others are only told when looking at them failed. */
const CORE: readonly CasePart[] = ['attempts', 'ways', 'neighborsAfter', 'listeners', 'firewall', 'osMajor'];

/** One sentence on a part that was not looked at: `The route table: netstat gave no answer in 2 s.` */
export const notCheckedText = ({ notChecked }: Pick<Case, 'notChecked'>, part: CasePart): string =>
  `${partWords[part]}: ${notChecked[part] ?? 'not looked at'}.`;

/** Whether its absence says anything about this target; nobody misses the name of an address. */
export function isMissed(given: Case, part: CasePart): boolean {
  const { target, attempts, notChecked } = given;
  if (given[part] !== null || part === 'reported' || part === 'pings') return false;
  if (part === 'resolutions') return target.isName;
  if (part === 'appliedProxies') return false;
  if (part === 'proxyTries') return (given.appliedProxies ?? []).length > 0;
  if (part === 'services') return attempts?.some(({ outcome }) => outcome.kind === 'accepted') === true;
  if (part === 'tailnet' || part === 'tailnetPings') return isTailnetTarget({ ...given, tailnet: given.tailnet ?? [] });
  return CORE.includes(part) || notChecked[part] !== undefined;
}
