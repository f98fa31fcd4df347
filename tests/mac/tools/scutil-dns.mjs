import { linesOf } from './answer.mjs';
import { reachText } from './reach-text.mjs';

/** `scutil --dns`: resolvers of everybody, then those bound to an interface; dnsinfo_logging.h of configd (facts E7). */
export function printDns(state) {
  const part = (scope) => state.resolvers.filter((resolver) => resolver.scope === scope).flatMap(blockOf(state));
  return linesOf([
    'DNS configuration',
    ...part('everyone'),
    '',
    'DNS configuration (for scoped queries)',
    ...part('scoped'),
  ]);
}

const blockOf = (state) => (resolver, at) => {
  const { domain, searchDomains, servers, interfaceName, isMdns, flags, reach, order, scope } = resolver;
  const index = state.interfaces.find(({ name }) => name === interfaceName)?.index;
  const words = [
    ...flags,
    ...(scope === 'scoped' ? ['Scoped'] : []),
    'Request A records',
    ...aaaa(state, interfaceName),
  ];
  return [
    '',
    `resolver #${at + 1}`,
    ...(domain === null ? [] : [`  domain   : ${domain}`]),
    ...searchDomains.map((name, number) => `  search domain[${number}] : ${name}`),
    ...servers.map((server, number) => `  nameserver[${number}] : ${server}`),
    ...(index === undefined ? [] : [`  if_index : ${index} (${interfaceName})`]),
    ...(isMdns ? ['  options  : mdns', '  timeout  : 5'] : []),
    `  flags    : ${words.join(', ')}`,
    `  reach    : ${reachText(reach)}`,
    ...(order === null ? [] : [`  order    : ${order}`]),
  ];
};

/** AAAA is asked for once the interface has an IPv6 address of more than the link. */
function aaaa(state, interfaceName) {
  const addresses = state.interfaces.find(({ name }) => name === interfaceName)?.addresses ?? [];
  const isRoutable = addresses.some(({ family, address }) => family === 'ipv6' && !/^fe80:/i.test(address));
  return isRoutable ? ['Request AAAA records'] : [];
}
