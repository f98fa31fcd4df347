import type { Resolver } from '../resolver.ts';
import type { ResolverLine, ResolverView } from './overview.ts';

/** Who is asked for which names. Entries of multicast DNS are kept apart: every Mac has half a dozen of them. */
export function viewResolvers(resolvers: readonly Resolver[]): ResolverView {
  const asked = resolvers.filter((each) => !isMulticast(each) && each.nameservers.length > 0);
  const shared = asked.filter(({ scope }) => scope === 'default');
  return {
    everybody: joined(shared.filter(({ domain }) => domain === null)),
    forDomains: shared.filter(({ domain }) => domain !== null).map(lineOf),
    scoped: asked.filter(({ scope }) => scope !== 'default').map(lineOf),
    multicastDomains: resolvers.filter(isMulticast).flatMap(({ domain }) => domain ?? []),
  };
}

const isMulticast = ({ options }: Resolver): boolean => options.includes('mdns');

const lineOf = ({ domain, nameservers, searchDomains, interfaceName, reach }: Resolver): ResolverLine => ({
  domain,
  servers: [...nameservers],
  searchDomains: [...searchDomains],
  interfaceName,
  reach,
});

/** resolv.conf(5) is one entry a server in some tools and one for all in others: the same servers are said once. */
function joined(resolvers: readonly Resolver[]): ResolverLine[] {
  const seen = new Set<string>();
  return resolvers.map(lineOf).filter(({ servers }) => {
    const key = servers.join();
    return !seen.has(key) && seen.add(key);
  });
}
