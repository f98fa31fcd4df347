import { isLinkLocal, isLoopback, parseAddress } from '../address.ts';
import { type RouteDecision, type RouteIndex, routeFor } from '../explain/route-for.ts';
import type { AddressFamily } from '../family.ts';
import type { InternetWay } from './overview.ts';
import { describeWay, type Surroundings } from './way-out.ts';

/**
 * Addresses spread over the public space of each family, so that a route of its own to one of them, or a VPN that leaves
 * some networks out, does not decide for the whole internet. They are only looked up in the table; nothing is sent.
 */
const SAMPLES: Readonly<Record<AddressFamily, readonly string[]>> = {
  ipv4: ['23.17.40.3', '51.80.90.3', '89.17.40.3', '139.7.40.3', '160.90.40.3', '185.17.40.3', '207.90.40.3'],
  ipv6: ['2001:4be0:17::3', '2400:17::3', '2607:17::3', '2804:17::3', '2a03:17::3'],
};

/** Where packets to the internet go, for one family, as the route table alone decides. */
export function internetWay(family: AddressFamily, index: RouteIndex, surroundings: Surroundings): InternetWay {
  const decisions = SAMPLES[family].flatMap((text) => {
    const address = parseAddress(text);
    return address === null ? [] : [routeFor(address, index)];
  });
  const leaving = decisions.filter(leaves);
  const most = mostCommon(leaving);
  if (most === null)
    return { kind: 'none', family, because: whyNone(decisions), hasAddress: hasAddress(family, surroundings) };
  const others = new Set(leaving.flatMap(({ interfaceName }) => interfaceName ?? []));
  others.delete(most.interfaceName ?? '');
  return { kind: 'leaves', ...describeWay(most.route, most, surroundings), partlyBy: [...others] };
}

type Leaving = Extract<RouteDecision, { readonly kind: 'leaves' }>;
const leaves = (decision: RouteDecision): decision is Leaving => decision.kind === 'leaves';

function mostCommon(decisions: readonly Leaving[]): Leaving | null {
  const count = (one: Leaving) => decisions.filter((other) => other.interfaceName === one.interfaceName).length;
  return decisions.reduce<Leaving | null>(
    (best, each) => (best !== null && count(best) >= count(each) ? best : each),
    null,
  );
}

function whyNone(decisions: readonly RouteDecision[]): Extract<InternetWay, { kind: 'none' }>['because'] {
  const kinds = new Set(decisions.map(({ kind }) => kind));
  if (kinds.has('refused')) return 'refused';
  if (kinds.has('dropped')) return 'dropped';
  return kinds.has('stays-here') ? 'stays-here' : 'no-route';
}

/** fc00::/7 is for private networks (RFC 4193): it promises no way out. */
const isPrivateOnly = (address: string): boolean => /^f[cd]/.test(address);
const hasAddress = (family: AddressFamily, { interfaces }: Surroundings): boolean =>
  [...interfaces.values()].some(({ addresses }) =>
    addresses.some(
      (each) => each.family === family && !isLinkLocal(each) && !isLoopback(each) && !isPrivateOnly(each.address),
    ),
  );
