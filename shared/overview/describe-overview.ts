import { indexRoutes } from '../explain/route-for.ts';
import { findTunnels } from '../explain/vpn.ts';
import type { PlatformId } from '../family.ts';
import type { SystemIdentity } from '../system-identity.ts';
import { addressLines } from './address-lines.ts';
import { firewallVerdict } from './firewall-verdict.ts';
import { internetWay } from './internet-ways.ts';
import { summariseListeners } from './listener-summary.ts';
import { findNotices } from './notices.ts';
import { otherWays } from './other-ways.ts';
import type { InternetWay, Overview, OverviewTunnel } from './overview.ts';
import { mapAnswer, type OverviewFacts, rowsOf } from './overview-facts.ts';
import { proxyLines } from './proxy-lines.ts';
import { viewResolvers } from './resolver-view.ts';
import type { Surroundings } from './way-out.ts';

/** This machine at a glance, from whatever has been read of it. */
export function describeOverview(facts: OverviewFacts, platform: PlatformId): Overview {
  const routes = rowsOf(facts.routes);
  const index = indexRoutes(routes);
  const around: Surroundings = {
    interfaces: new Map(rowsOf(facts.interfaces).map((each) => [each.name, each])),
    neighbors: rowsOf(facts.neighbors),
  };
  const ways = mapAnswer(facts.routes, (): InternetWay[] => [
    internetWay('ipv4', index, around),
    internetWay('ipv6', index, around),
  ]);
  const overview = {
    platform,
    system: mapAnswer(facts.system, systemName),
    ways,
    otherWays: ways.kind === 'read' ? otherWays(routes, ways.value, around) : [],
    tunnels: tunnelsOf(facts),
    addresses: mapAnswer(facts.interfaces, addressLines),
    resolvers: mapAnswer(facts.resolvers, viewResolvers),
    proxies: mapAnswer(facts.proxies, proxyLines),
    firewall: firewallVerdict(facts.firewall),
    listeners: mapAnswer(facts.listeners, summariseListeners),
    localNetworkPermission: localNetworkPermission(platform, rowsOf(facts.system)[0]),
  };
  return { ...overview, notices: findNotices(overview, facts, index) };
}

/** Tunnels show in the interfaces and in the routes; either is enough to name them. */
function tunnelsOf({ interfaces, routes, tailnet }: OverviewFacts): Overview['tunnels'] {
  const base = interfaces.kind === 'read' ? interfaces : routes;
  return mapAnswer<unknown, OverviewTunnel[]>(base, () =>
    findTunnels(rowsOf(interfaces), rowsOf(routes), rowsOf(tailnet)).map((tunnel) => ({
      ...tunnel,
      prefixes: [...tunnel.prefixes],
      addresses: [...tunnel.addresses],
    })),
  );
}

function systemName([identity]: readonly SystemIdentity[]): string {
  if (identity === undefined) return '';
  const { name, version, versionExtra, build } = identity;
  return [name, version, versionExtra, build === null ? null : `(${build})`].filter((word) => word !== null).join(' ');
}

/** Local network privacy came with macOS 15. */
function localNetworkPermission(
  platform: PlatformId,
  identity: SystemIdentity | undefined,
): Overview['localNetworkPermission'] {
  if (platform === 'linux') return 'does-not-apply';
  const major = Number.parseInt(identity?.version ?? '', 10);
  if (Number.isNaN(major)) return null;
  return major >= 15 ? 'not-checked' : 'does-not-apply';
}
