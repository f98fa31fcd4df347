import { isLoopback, parseAddress } from '../address.ts';
import { type RouteIndex, routeFor } from '../explain/route-for.ts';
import type { Notice, OverviewSoFar, ResolverLine } from './overview.ts';
import { type OverviewFacts, rowsOf } from './overview-facts.ts';

/** Whether names can be looked up, as far as the settings tell, and what Tailscale itself warns of. */
export function nameNotices({ resolvers }: OverviewSoFar, facts: OverviewFacts, index: RouteIndex): Notice[] {
  const tailnet = tailnetNotices(facts);
  if (resolvers.kind !== 'read') return tailnet;
  const { everybody, multicastDomains } = resolvers.value;
  if (everybody.length === 0 && resolvers.incomplete !== null) return tailnet;
  if (everybody.length === 0) {
    const local = multicastDomains.length > 0 ? ' Only names of the local network (.local) can.' : '';
    const text = `No name server is set: names cannot be looked up.${local}`;
    return [{ id: 'no-resolver', severity: 'problem', text, question: 'resolvers' }, ...tailnet];
  }
  const silent =
    facts.routes.kind === 'read' && facts.routes.incomplete === null
      ? everybody.flatMap((line) => unreachable(line, index))
      : [];
  return [...silent, ...tailnet];
}

/** A server without a route to it. `reach` is what configd concluded (scutil --dns). */
function unreachable({ servers, reach }: ResolverLine, index: RouteIndex): Notice[] {
  const notReached = /not reachable/i.test(reach ?? '');
  const without = notReached ? servers : servers.filter((server) => hasNoRoute(server, index));
  if (without.length === 0) return [];
  const isAll = without.length === servers.length;
  const text = `${isAll ? 'Names cannot be looked up' : 'A name server is out of reach'}: there is no way to ${without.join(', ')}.`;
  return [{ id: `resolver-${without.join()}`, severity: isAll ? 'problem' : 'notice', text, question: 'resolvers' }];
}

function hasNoRoute(server: string, index: RouteIndex): boolean {
  const address = parseAddress(server);
  return (
    address !== null &&
    !isLoopback(address) &&
    ['no-route', 'refused', 'dropped'].includes(routeFor(address, index).kind)
  );
}

const STATE_TEXT: ReadonlyMap<string, string> = new Map([
  ['Stopped', 'Tailscale is stopped: tailnet addresses cannot be reached.'],
  ['NeedsLogin', 'Tailscale is signed out: tailnet addresses cannot be reached.'],
  ['NeedsMachineAuth', 'Tailscale waits for this machine to be approved.'],
  ['Starting', 'Tailscale is starting.'],
]);

function tailnetNotices({ tailnet }: OverviewFacts): Notice[] {
  const self = rowsOf(tailnet).find(({ isSelf }) => isSelf);
  const state = STATE_TEXT.get(self?.backendState ?? '');
  const texts = [
    ...(state === undefined ? [] : [state]),
    ...(state === undefined ? (self?.health ?? []) : []).slice(0, 3).map((each) => `Tailscale says: ${each}`),
  ];
  return texts.map((text, at) => ({ id: `tailnet-${at}`, severity: 'notice', text, question: 'tailnet' }));
}
