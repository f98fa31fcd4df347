import { isLoopback, parseAddress } from '../../shared/address.ts';
import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { type Case, nothingLookedAt, type ServiceOutcome, type Way } from '../../shared/diagnosis/case.ts';
import type { AddressFamily } from '../../shared/family.ts';
import type { NetworkInterface } from '../../shared/network-interface.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import { completenessOf } from '../../shared/reading.ts';
import type { Host } from '../hosts/host.ts';
import type { Look, Platform } from '../platforms/platform.ts';
import { probeConnect } from '../probes/connect.ts';
import { resolveName } from '../probes/resolve-name.ts';
import { probeService } from '../probes/service.ts';
import { type StepReport, stepReports } from './step-report.ts';

/** What a person wants to reach, already read from what they typed. */
export interface DiagnosisTarget {
  readonly text: string;
  readonly host: string;
  readonly family: AddressFamily | null;
  readonly zone: string | null;
  readonly port: number | null;
  readonly scheme: string | null;
  readonly path: string;
}

export interface DiagnosisSettings {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  readonly onStep: (report: StepReport) => void;
  readonly signal?: AbortSignal;
}

/** A LAN answers in milliseconds; three seconds of silence are told apart from it, and the whole checklist stays under five. */
const CONNECT_MS = 3_000;
const RESOLVE_MS = 3_000;
const SERVICE_MS = 3_000;
/** Facts, "Decision order": a refusal on this machine is only believed when it comes again after this long. */
const SECOND_TRY_AFTER_MS = 1_500;
/** A name with fifty addresses is tried at the first of them; the verdict says how many were not. */
const MOST_ADDRESSES = 6;

interface TargetAddress {
  readonly address: string;
  readonly family: AddressFamily;
  readonly zone: string | null;
}

/** Walks from the name to the service and keeps what each step showed. Nothing but the named target is sent to. */
export async function gatherCase(target: DiagnosisTarget, settings: DiagnosisSettings): Promise<Case> {
  const { host, platform, look, signal } = settings;
  const step = stepReports(settings.onStep);
  const notChecked: Record<string, string> = {};
  const partlyRead: string[] = [];
  const read = async <Q extends Question>(question: Q): Promise<RowOf<Q>[] | null> => {
    const { rows, observations } = await platform.readers[question](look);
    const completeness = completenessOf(observations);
    if (completeness === 'partial') partlyRead.push(question);
    if (completeness !== 'failed') return rows.map(({ row }) => row);
    notChecked[question] = `${question} could not be read`;
    return null;
  };

  const surroundings = Promise.all([
    read('routes'),
    read('interfaces'),
    read('listeners'),
    read('neighbors'),
    read('system'),
    read('firewall'),
  ]);
  const resolutions = await step('name', () =>
    target.family === null ? resolveName(target.host, RESOLVE_MS).then((r) => [r]) : Promise.resolve(null),
  );
  const addresses = addressesOf(target, resolutions);
  const [routes, interfaces, listeners, neighborsBefore, system, firewall] = await surroundings;
  const ways = await step('route', () => Promise.all(addresses.map((each) => askWay(each, interfaces, settings))));
  const attempts = await step('connect', () => connectToEach(addresses, target.port, signal));
  const [neighborsAfter, services] = await Promise.all([
    step('neighbor', () => read('neighbors')),
    step('service', () => askServices(target, attempts, signal)),
  ]);
  const isOwn = ways.length > 0 && ways.every((way) => way.isOwn);
  if (!isOwn) notChecked.listeners = 'the target is another machine, whose listeners cannot be seen from here';
  return {
    ...nothingLookedAt,
    platform: host.platform,
    osMajor: host.platform === 'darwin' ? majorOf(system?.[0]?.version ?? null) : null,
    target: {
      text: target.text,
      host: target.host,
      port: target.port,
      scheme: target.scheme,
      isName: target.family === null,
    },
    resolutions,
    ways,
    routes,
    interfaces,
    neighborsBefore,
    neighborsAfter,
    attempts,
    controls: null,
    rootAttempts: null,
    pings: null,
    listeners: isOwn ? listeners : null,
    sockets: null,
    firewall: isOwn ? firewall : null,
    services,
    tailnet: null,
    reported: null,
    partlyRead,
    notChecked,
  };
}

function addressesOf(target: DiagnosisTarget, resolutions: Case['resolutions']): TargetAddress[] {
  if (target.family !== null) return [{ address: target.host, family: target.family, zone: target.zone }];
  const found = resolutions?.flatMap(({ addresses }) => addresses) ?? [];
  return found.slice(0, MOST_ADDRESSES).flatMap(({ address, family }) => {
    const parsed = parseAddress(address);
    return parsed === null ? [] : [{ address: parsed.address, family, zone: parsed.zone }];
  });
}

async function askWay(
  { address, family, zone }: TargetAddress,
  interfaces: readonly NetworkInterface[] | null,
  { platform, look }: DiagnosisSettings,
): Promise<Way> {
  const { rows } = await platform.askRouteFor(look, zone === null ? address : `${address}%${zone}`);
  const answer = rows[0] ?? null;
  const own = interfaces?.some((each) => each.addresses.some((a) => a.address === address)) ?? false;
  const isOwn = own || isLoopback({ family, address });
  return { address, answer, isOnLink: isOnLink(answer, isOwn), isOwn };
}

/** Facts A2: reached without a router, and not over a point-to-point or loopback interface. */
function isOnLink(answer: Way['answer'], isOwn: boolean): boolean | null {
  if (isOwn) return false;
  if (answer === null || answer.failure !== null || answer.interfaceName === null) return null;
  return answer.gateway === null && !/^(lo|utun|ipsec|ppp|gif|tun|wg)/.test(answer.interfaceName);
}

async function connectToEach(
  addresses: readonly TargetAddress[],
  port: number | null,
  signal: AbortSignal | undefined,
): Promise<ConnectAttempt[] | null> {
  if (port === null || addresses.length === 0) return null;
  const connect = (target: TargetAddress) =>
    probeConnect({ target: { ...target, port }, sourceAddress: null, timeoutMs: CONNECT_MS }, signal);
  const first = await Promise.all(addresses.map(connect));
  const again = first.filter(({ outcome }) => outcome.kind === 'unreachable' || outcome.kind === 'host-down');
  if (again.length === 0) return first;
  await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_AFTER_MS));
  return [...first, ...(await Promise.all(again.map(({ target }) => connect(target))))];
}

async function askServices(
  { host, port, scheme, path }: DiagnosisTarget,
  attempts: readonly ConnectAttempt[] | null,
  signal: AbortSignal | undefined,
): Promise<ServiceOutcome[] | null> {
  const accepted = attempts?.filter(({ outcome }) => outcome.kind === 'accepted') ?? [];
  if (port === null || accepted.length === 0) return null;
  return Promise.all(
    accepted.map(({ target }) => {
      const address = target.zone === null ? target.address : `${target.address}%${target.zone}`;
      return probeService({ address, port, host, scheme, path, timeoutMs: SERVICE_MS }, signal);
    }),
  );
}

/** `15.6.1` is 15; `null` for anything that does not begin with a number. */
function majorOf(version: string | null): number | null {
  const [, major] = /^(\d+)/.exec(version ?? '') ?? [];
  return major === undefined ? null : Number(major);
}
