import type { Question } from '../../shared/question.ts';

/**
 * Which question the rows of a tool answer, for a text somebody pasted. Tools that are not here answer none by themselves
 * (names of hardware ports, one route's answer): their rows are shown as a plain table.
 */
const QUESTION_OF_TOOL: Readonly<Record<string, Question>> = {
  'darwin-netstat-routes': 'routes',
  'linux-ip-route': 'routes',
  'linux-netstat-routes': 'routes',
  'darwin-ifconfig': 'interfaces',
  'linux-ip-addr': 'interfaces',
  'linux-ifconfig': 'interfaces',
  'darwin-netstat-sockets': 'sockets',
  'darwin-lsof': 'sockets',
  'linux-ss': 'sockets',
  'linux-netstat-sockets': 'sockets',
  'darwin-arp': 'neighbors',
  'darwin-ndp': 'neighbors',
  'linux-ip-neigh': 'neighbors',
  'darwin-scutil-dns': 'resolvers',
  'linux-resolv': 'resolvers',
  'linux-resolvectl': 'resolvers',
  'darwin-scutil-nwi': 'reachability',
  'darwin-scutil-proxy': 'proxies',
  'darwin-socketfilterfw': 'firewall',
  'linux-nft-ruleset': 'firewall',
  'darwin-sw-vers': 'system',
  'linux-os-release': 'system',
  'tailscale-status': 'tailnet',
};

export const questionOf = (toolId: string): Question | null => QUESTION_OF_TOOL[toolId] ?? null;
