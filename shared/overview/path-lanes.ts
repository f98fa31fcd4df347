import type { InternetWay, OtherWay, Overview, OverviewTunnel, WayOut } from './overview.ts';
import { carriesText, familyText, otherUseText } from './overview-text.ts';

/** One line of the picture: from this machine by an interface, perhaps over gateways, to an end. */
export interface PathLane {
  readonly interfaceName: string;
  readonly hardwarePort: string | null;
  readonly isTunnel: boolean;
  /** `IPv4`, `IPv6`, or both; empty on a lane to single networks. */
  readonly families: readonly string[];
  /** Source addresses, or those of the tunnel. */
  readonly addresses: readonly string[];
  readonly gateways: readonly NonNullable<WayOut['gateway']>[];
  readonly end: { readonly kind: 'internet' } | { readonly kind: 'networks'; readonly prefixes: readonly string[] };
  /** `in-use`: packets of any program. `other`: only some programs, or none for now. */
  readonly use: 'in-use' | 'other';
  /** What else is to be said of it. */
  readonly notes: readonly string[];
}

/** What the picture draws. `families` without a way are named; with none at all the way to the internet is broken. */
export interface PathPicture {
  readonly lanes: readonly PathLane[];
  readonly otherCount: number;
  readonly without: readonly string[];
  readonly isCutOff: boolean;
}

type Leaving = Extract<InternetWay, { readonly kind: 'leaves' }>;
/** Lanes that are not in use; more would push the ones that are out of sight. */
const MOST_OTHERS = 3;

/** The lanes of the picture: to the internet, those in use first, then to single networks. `null` while the routes are not known. */
export function pathPicture({ ways, otherWays, tunnels }: Overview): PathPicture | null {
  if (ways.kind !== 'read') return null;
  const leaving = ways.value.filter((way): way is Leaving => way.kind === 'leaves');
  const inUse = byInterface(leaving).map((group) => laneOf(group, 'in-use'));
  const carrying = tunnels.kind === 'read' ? tunnels.value.filter(({ carries }) => carries === 'some-networks') : [];
  const taken = new Set([...leaving, ...carrying].map(({ interfaceName }) => interfaceName));
  const others = byInterface(otherWays.filter(({ interfaceName }) => !taken.has(interfaceName)));
  const toNetworks = carrying.filter(
    ({ interfaceName }) => !inUse.some((lane) => lane.interfaceName === interfaceName),
  );
  const lanes = [
    ...inUse.map((lane) => withNotes(lane, otherWays, carrying)),
    ...others.slice(0, MOST_OTHERS).map((group) => withNotes(laneOf(group, 'other'), otherWays, [])),
    ...toNetworks.map(tunnelLane),
  ];
  const without = ways.value.filter((way) => way.kind === 'none' && (way.hasAddress || leaving.length === 0));
  return {
    lanes,
    otherCount: Math.max(0, others.length - MOST_OTHERS),
    without: without.map(familyText),
    isCutOff: leaving.length === 0,
  };
}

function byInterface<Way extends WayOut>(ways: readonly Way[]): readonly (readonly Way[])[] {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const group = groups.get(way.interfaceName);
    if (group === undefined) groups.set(way.interfaceName, [way]);
    else group.push(way);
  }
  return [...groups.values()];
}

function laneOf(ways: readonly WayOut[], use: PathLane['use']): PathLane {
  const [first] = ways;
  return {
    interfaceName: first?.interfaceName ?? '',
    hardwarePort: first?.hardwarePort ?? null,
    isTunnel: first?.isTunnel ?? false,
    families: ways.map(familyText),
    addresses: ways.flatMap(({ sourceAddress }) => sourceAddress ?? []),
    // what a tunnel names as its gateway is its own far end: no machine on the way
    gateways: ways.flatMap(({ gateway, isTunnel }) => (gateway === null || isTunnel ? [] : [gateway])),
    end: { kind: 'internet' },
    use,
    notes: [],
  };
}

const tunnelLane = ({ interfaceName, label, addresses, prefixes }: OverviewTunnel): PathLane => ({
  ...{ interfaceName, hardwarePort: label.replace(` on ${interfaceName}`, ''), isTunnel: true, families: [] },
  addresses: addresses.filter((address) => !address.startsWith('fe80:')),
  ...{ gateways: [], end: { kind: 'networks', prefixes }, use: 'in-use', notes: [] },
});

/** The other uses of the same interface: a family that is overruled, or networks a full tunnel names as well. */
function withNotes(lane: PathLane, otherWays: readonly OtherWay[], carrying: readonly OverviewTunnel[]): PathLane {
  const own = otherWays.filter(({ interfaceName }) => interfaceName === lane.interfaceName);
  const notes = own.map((way) =>
    lane.use === 'other' ? otherUseText[way.use] : `${familyText(way)}: ${otherUseText[way.use]}`,
  );
  const networks = carrying.filter(({ interfaceName }) => interfaceName === lane.interfaceName).map(carriesText);
  return { ...lane, notes: [...new Set([...notes, ...networks])] };
}
