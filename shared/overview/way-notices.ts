import { isUp } from './address-lines.ts';
import type { InternetWay, Notice, OverviewSoFar } from './overview.ts';
import { type OverviewFacts, rowsOf } from './overview-facts.ts';

type Leaving = Extract<InternetWay, { readonly kind: 'leaves' }>;
const familyName = ({ family }: Pick<InternetWay, 'family'>): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');

/** What is odd about the ways to the internet. */
export function wayNotices({ ways, otherWays, tunnels }: OverviewSoFar, facts: OverviewFacts): Notice[] {
  if (ways.kind !== 'read') return [];
  const leaving = ways.value.filter((way): way is Leaving => way.kind === 'leaves');
  if (leaving.length === 0) return [ways.incomplete === null ? noWay(ways.value) : noWaySeen];
  const labels = new Map(
    tunnels.kind === 'read' ? tunnels.value.map((each) => [each.interfaceName, each.label] as const) : [],
  );
  const inTunnel = leaving.filter(({ isTunnel }) => isTunnel);
  const past = leaving.filter(({ isTunnel }) => !isTunnel);
  const hasOther = past.length > 0 || otherWays.some(({ isTunnel }) => !isTunnel);
  return [
    ...leaving.flatMap((way) => [...partly(way), ...gatewayAnswer(way, facts), ...linkIsDown(way, facts)]),
    ...inTunnel.slice(0, 1).map((way) => throughTunnel(way, labels.get(way.interfaceName), hasOther)),
    ...(inTunnel.length > 0 ? past.map((way) => pastTunnel(way, inTunnel)) : []),
  ];
}

/** The row may be among those that were not read. */
const noWaySeen: Notice = {
  id: 'no-way-out',
  severity: 'notice',
  text: 'No way to the internet was seen, but the route table could not be read whole.',
  question: 'routes',
};

function noWay(ways: readonly InternetWay[]): Notice {
  const refused = ways.find((way) => way.kind === 'none' && way.because !== 'no-route');
  const text =
    refused?.kind === 'none'
      ? `No way to the internet: the ${familyName(refused)} default route ${refused.because === 'dropped' ? 'drops every packet' : refused.because === 'refused' ? 'refuses every packet' : 'keeps every packet inside this machine'}.`
      : 'No way to the internet: the route table has no default route, neither for IPv4 nor for IPv6.';
  return { id: 'no-way-out', severity: 'problem', text, question: 'routes' };
}

function throughTunnel({ interfaceName }: Leaving, label: string | undefined, hasOther: boolean): Notice {
  const name =
    label === undefined
      ? `the tunnel ${interfaceName}`
      : label.includes(interfaceName)
        ? label
        : `${label} on ${interfaceName}`;
  const text = hasOther
    ? `Everything without a route of its own goes through ${name}.`
    : `The only way to the internet is through ${name}.`;
  return { id: 'through-tunnel', severity: 'notice', text, question: 'routes' };
}

const pastTunnel = (way: Leaving, inTunnel: readonly Leaving[]): Notice => ({
  id: `past-tunnel-${way.family}`,
  severity: 'notice',
  text: `${familyName(way)} goes past the tunnel: it leaves by ${way.interfaceName}, while ${inTunnel.map(familyName).join(' and ')} goes through ${inTunnel[0]?.interfaceName}.`,
  question: 'routes',
});

function partly(way: Leaving): Notice[] {
  if (way.partlyBy.length === 0) return [];
  const text = `Part of the ${familyName(way)} internet goes by ${way.partlyBy.join(', ')}, the rest by ${way.interfaceName}.`;
  return [{ id: `partly-${way.family}`, severity: 'notice', text, question: 'routes' }];
}

/**
 * `FAILED` is the Linux kernel's own conclusion. macOS's `incomplete` stands for a second while it asks, and for a program
 * denied local-network access, so alone it proves nothing (facts A6).
 */
function gatewayAnswer({ gateway, family, interfaceName }: Leaving, { neighbors }: OverviewFacts): Notice[] {
  if (gateway === null || neighbors.kind !== 'read') return [];
  const isFailed = /\bFAILED\b/.test(gateway.neighborState ?? '');
  if (!isFailed && gateway.neighborState !== 'incomplete') return [];
  const text = isFailed
    ? `The gateway ${gateway.address} does not answer on ${interfaceName}.`
    : `The gateway ${gateway.address} has not answered on ${interfaceName} so far.`;
  return [{ id: `gateway-${family}`, severity: isFailed ? 'problem' : 'notice', text, question: 'neighbors' }];
}

function linkIsDown({ interfaceName, family }: Leaving, { interfaces }: OverviewFacts): Notice[] {
  const found = rowsOf(interfaces).find(({ name }) => name === interfaceName);
  if (found === undefined || isUp(found)) return [];
  const text = `${family === 'ipv4' ? 'IPv4' : 'IPv6'} leaves by ${interfaceName}, which is down.`;
  return [{ id: `link-down-${family}`, severity: 'problem', text, question: 'interfaces' }];
}
