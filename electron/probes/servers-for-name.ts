import { parseAddress } from '../../shared/address.ts';
import type { Resolver } from '../../shared/resolver.ts';

export interface NameServer {
  readonly server: string;
  readonly port: number | null;
}

/** Nobody configures more; a list that long is a mistake. */
const MOST_SERVERS = 8;
/** resolv.conf(5): the C library takes six. */
const MOST_SEARCH_DOMAINS = 6;

/**
 * The servers that the system would ask for a name: those of the resolver whose domain fits it best, MagicDNS among them,
 * else the general ones. Nobody else is asked, since a name can be a secret. `.local` belongs to multicast (RFC 6762 §3), so
 * no server is asked for it. Resolvers bound to an interface or a service are not what a plain program uses.
 */
export function serversFor(host: string, resolvers: readonly Resolver[]): readonly NameServer[] {
  if (isBelow(host, 'local')) return [];
  const usual = resolvers.filter(({ scope, options }) => scope === 'default' && !options.includes('mdns'));
  const fits = usual.filter(({ domain }) => domain !== null && isBelow(host, domain));
  const best = Math.max(...fits.map(({ domain }) => withoutDots(domain ?? '').length));
  const asked = fits.some(({ nameservers }) => nameservers.length > 0)
    ? fits.filter(({ domain }) => withoutDots(domain ?? '').length === best)
    : usual.filter(({ domain }) => domain === null);
  const servers = new Map<string, NameServer>();
  for (const { nameservers, port } of asked)
    for (const server of nameservers)
      if (parseAddress(server) !== null) servers.set(`${server} ${port}`, { server, port });
  return [...servers.values()].slice(0, MOST_SERVERS);
}

/** The names to ask for, in order: a name without a dot with each search domain, then as it is. */
export function wholeNames(host: string, resolvers: readonly Resolver[]): readonly string[] {
  if (host.includes('.')) return [host.replace(/\.$/, '')];
  const domains = resolvers.filter(({ scope }) => scope === 'default').flatMap(({ searchDomains }) => searchDomains);
  const names = [...new Set(domains.map(withoutDots))].filter((domain) => domain !== '' && !isBelow(domain, 'local'));
  return [...names.slice(0, MOST_SEARCH_DOMAINS).map((domain) => `${host}.${domain}`), host];
}

function isBelow(host: string, domain: string): boolean {
  const [name, parent] = [withoutDots(host), withoutDots(domain)];
  return parent !== '' && (name === parent || name.endsWith(`.${parent}`));
}

/** Lower case, without the dots around it; systemd writes `~corp.example` for a domain that only routes. */
const withoutDots = (name: string): string => name.toLowerCase().replace(/^~?\.?|\.$/g, '');
