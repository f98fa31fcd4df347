import { isLoopback, parseAddress } from '../../../shared/address.ts';
import { type ApplyingProxy, proxiesFor } from '../../../shared/proxy-for.ts';
import { type ProxyPlan, probeProxy } from '../../probes/proxy.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

const PROXY_MS = 2_500;

/** The proxies that programs would use for the target, as far as the settings are read by now. */
export function findProxies(walk: Walk): readonly ApplyingProxy[] {
  const { host, port, scheme } = walk.target;
  if (port === null || (scheme !== 'http' && scheme !== 'https')) {
    walk.miss('appliedProxies', 'only web addresses are asked for by a proxy');
    return [];
  }
  const { environment } = walk;
  const proxies = proxiesFor({ scheme, host, port }, { settings: walk.known().proxies, environment });
  walk.learn({
    appliedProxies: proxies.map(({ from, words, host: proxyHost, port: proxyPort }) => ({
      ...{ from, words, host: proxyHost, port: proxyPort },
    })),
  });
  return proxies;
}

/**
 * The proxies themselves (docs/decisions/006): one on this machine is only connected to, which sends nothing anywhere; any
 * other is tried, and asked for the target, in a run with the slow tests.
 */
export async function tryProxies(walk: Walk): Promise<void> {
  const placed = findProxies(walk).flatMap((proxy) => placeOf(proxy) ?? []);
  if (walk.known().appliedProxies === null) return walk.miss('proxyTries', 'no proxy is used for this target');
  const tried = placed.filter(({ host }) => walk.isDeep || isHere(host));
  if (tried.length === 0 && placed.length > 0) return walk.miss('proxyTries', 'it belongs to the slow tests');
  const [first] = targetAddresses(walk);
  const target = { ...walk.target, port: walk.target.port ?? 0, address: first?.address ?? walk.target.host };
  const plan = { target, isAsked: walk.isDeep, timeoutMs: walk.isDeep ? PROXY_MS : walk.leftMs(PROXY_MS) };
  const each = (proxy: ProxyPlan['proxy']) => probeProxy({ proxy, ...plan }, walk.signal);
  walk.learn({ proxyTries: await Promise.all(tried.map(each)) });
}

/** `null` when only a script or the network knows where it is. */
function placeOf(proxy: ApplyingProxy): ProxyPlan['proxy'] | null {
  const { host, port } = proxy;
  return host === null || port === null ? null : { ...proxy, host, port };
}

function isHere(host: string): boolean {
  const address = parseAddress(host);
  return address === null ? host === 'localhost' : isLoopback(address);
}
