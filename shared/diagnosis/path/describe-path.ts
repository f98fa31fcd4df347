import type { ConnectAttempt } from '../../connect-attempt.ts';
import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { visibleText } from '../../visible-text.ts';
import { programName } from '../answers.ts';
import type { Case, Way } from '../case.ts';
import { wayTo } from '../facts-of-case.ts';
import type { PathLeg, PathStation, WalkPath } from './walk-path.ts';
import { type PathEnd, whereItEnds } from './where-it-ends.ts';

/** What the case alone does not say. */
export interface PathSettings {
  /** The name of the machine that is looked at. */
  readonly machine: string;
  /** The signature of the likeliest cause (`L1`), when there is one: a local-network denial stops a program, not the machine. */
  readonly signature: string | null;
}

/** The way of the attempt that came furthest, with where it broke. Holds for a case in which little was looked at so far. */
export function describePath(given: Case, { machine, signature }: PathSettings): WalkPath {
  const attempt = furthest(given.attempts ?? []);
  const ways = given.ways ?? [];
  const way = attempt === undefined ? ways[0] : wayTo(ways, attempt.target.address);
  const stations = stationsOf(given, machine, way, attempt);
  const end = endOf(given, way, attempt, signature);
  const addresses = new Set([
    ...ways.map(({ address }) => address),
    ...(given.attempts ?? []).map(({ target }) => target.address),
  ]);
  return { stations, legs: legsOf(stations, end), otherAddresses: Math.max(0, addresses.size - 1) };
}

/** How far each outcome shows that packets came; of two alike the later one counts. */
const DISTANCE: Readonly<Partial<Record<ConnectAttempt['outcome']['kind'], number>>> = {
  accepted: 5,
  refused: 4,
  reset: 4,
  'timed-out': 3,
  'host-down': 2,
  unreachable: 1,
  cancelled: -1,
  'program-failed': -1,
};

function furthest(attempts: readonly ConnectAttempt[]): ConnectAttempt | undefined {
  const own = attempts.filter(({ program }) => program === 'routelight');
  const distance = ({ outcome }: ConnectAttempt) => DISTANCE[outcome.kind] ?? 0;
  return (own.length > 0 ? own : attempts).toSorted((a, b) => distance(a) - distance(b)).at(-1);
}

function stationsOf(
  { target }: Case,
  machine: string,
  way: Way | undefined,
  attempt: ConnectAttempt | undefined,
): PathStation[] {
  const answer = way?.answer ?? null;
  const source = attempt?.local?.address ?? attempt?.sourceAddress ?? answer?.sourceAddress ?? null;
  const station = (kind: PathStation['kind'], title: string, lines: readonly (string | null)[] = [], tag = '') => ({
    ...{ kind, tag, title: visibleText(title, 120) },
    lines: lines.flatMap((line) => (line === null ? [] : [visibleText(line, 120)])),
  });
  const program = station('program', programName(attempt?.program ?? 'routelight'));
  const service = target.port === null ? [] : [station('service', `port ${target.port}`, [], target.scheme ?? '')];
  if (way?.isOwn === true) return [program, station('machine', machine, [way.address]), ...service];
  const name = answer?.interfaceName ?? null;
  const isTunnel = name !== null && tunnelKindOf(name) !== null;
  const address = way?.address ?? attempt?.target.address ?? null;
  const gateway = isTunnel ? null : (answer?.gateway ?? null);
  return [
    program,
    station('machine', machine, [source]),
    ...(name === null ? [] : [station('interface', name, [], isTunnel ? 'tunnel' : '')]),
    ...(gateway === null ? [] : [station('gateway', 'Gateway', [gateway])]),
    station('target', target.host, address === target.host ? [] : [address]),
    ...service,
  ];
}

/** A denial by the local-network permission is charged to the program (facts A4); nothing else on the machine is cut off. */
function endOf(
  given: Case,
  way: Way | undefined,
  attempt: ConnectAttempt | undefined,
  signature: string | null,
): PathEnd {
  const end = whereItEnds(given, way, attempt);
  if (end.because !== null && end.after === 'machine' && signature !== null && /^L\d/.test(signature))
    return { after: 'program', because: 'macOS does not let it' };
  return way?.isOwn === true && end.after !== 'service' ? { ...end, after: 'machine' } : end;
}

function legsOf(stations: readonly PathStation[], { after, because }: PathEnd): PathLeg[] {
  const found = stations.findLastIndex(({ kind }) => kind === after);
  // the station where it ends may be left out of the picture: then at the last one before it
  const last = found >= 0 ? found : because === null ? stations.length - 1 : 1;
  return stations.slice(1).map((_, at) => {
    if (at < last) return { state: 'passed', because: null };
    return at === last && because !== null ? { state: 'broken', because } : { state: 'unknown', because: null };
  });
}
