import type { AddressToTry } from '../../../shared/diagnosis/addresses-to-try.ts';
import type { Case } from '../../../shared/diagnosis/case.ts';
import { probeConnect } from '../../probes/connect.ts';
import type { Looked } from '../../probes/looked.ts';
import { findPathMtu } from '../../probes/path-mtu.ts';
import { resolveEverywhere } from '../../probes/resolve-everywhere.ts';
import { traceTo } from '../../probes/trace.ts';
import { ps } from '../../tools/ps/index.ts';
import { readBlockedNotices } from '../look-at-this-mac.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { tryProxies } from './proxy.ts';
import { targetAddresses } from './way.ts';

/** At most: a traceroute over silent hops takes 22 s, a path MTU eight pings, the log of macOS 20 s (facts E10). */
const DEEP_MS = 25_000;
const ASK_MS = 3_000;
const CONTROL_MS = 2_000;
/** Slow tests go to the addresses that a program would take first. */
const MOST_TRACED = 2;
/** What a router of a home or office answers, if only by refusing (facts, ladder row 5). */
const GATEWAY_PORTS = [53, 80];

/** The slow tests, all at once: the path and its MTU, each name server, the router for comparison, the log of macOS. */
export async function lookDeeper(walk: Walk): Promise<void> {
  await Promise.all([
    tracePaths(walk),
    measurePaths(walk),
    askNameServers(walk),
    tryGateway(walk),
    readLog(walk),
    tryProxies(walk),
  ]);
}

async function tracePaths(walk: Walk): Promise<void> {
  const traces = await ofEach(walk, (each) => traceTo(walk.lookFor(DEEP_MS), walk.host.platform, each));
  if ('because' in traces) return walk.miss('traces', traces.because);
  walk.learn({ traces: traces.found });
}

async function measurePaths(walk: Walk): Promise<void> {
  const pathMtus = await ofEach(walk, (each) => findPathMtu(walk.lookFor(DEEP_MS), walk.host.platform, each));
  if ('because' in pathMtus) return walk.miss('pathMtus', pathMtus.because);
  walk.learn({ pathMtus: pathMtus.found });
}

type Gathered<Found> = { readonly found: Found[] } | { readonly because: string };

async function ofEach<Found>(
  walk: Walk,
  look: (address: AddressToTry) => Promise<Looked<Found>>,
): Promise<Gathered<Found>> {
  const isOwn = (address: string) => walk.known().ways?.find((way) => way.address === address)?.isOwn === true;
  const far = targetAddresses(walk).filter(({ address }) => !isOwn(address));
  if (far.length === 0) return { because: 'there is no path outside this machine' };
  const all = await within(Promise.all(far.slice(0, MOST_TRACED).map(look)), DEEP_MS + 500, walk.signal);
  const found = all?.flatMap((each) => (each.kind === 'looked' ? [each.found] : [])) ?? [];
  if (found.length > 0) return { found };
  const failed = all?.find((each) => each.kind === 'not-checked');
  return { because: failed?.kind === 'not-checked' ? failed.because : `no answer in ${DEEP_MS / 1_000} s` };
}

async function askNameServers(walk: Walk): Promise<void> {
  const { family, host } = walk.target;
  if (family !== null) return;
  const resolutions = await resolveByAll(walk, host, ASK_MS);
  if (resolutions !== null) walk.learn({ resolutions });
}

/** Each name server by itself. Only those are asked that the system would ask as well. */
export async function resolveByAll(walk: Walk, host: string, timeoutMs: number): Promise<Case['resolutions']> {
  const { rows } = await walk.platform.readers.resolvers(walk.lookFor(timeoutMs));
  const plan = { host, resolvers: rows.map(({ row }) => row), timeoutMs };
  return within(resolveEverywhere(plan, walk.signal), timeoutMs + 500, walk.signal);
}

/** The router beside the target (docs/decisions/006): only ever in a run for which somebody asked. */
async function tryGateway(walk: Walk): Promise<void> {
  const gateway = gatewayOf(walk.known());
  if (gateway === null) return walk.miss('controls', 'no router is known on the network of the target');
  const controls = GATEWAY_PORTS.map((port) =>
    probeConnect({ target: { ...gateway, port }, sourceAddress: null, timeoutMs: CONTROL_MS }, walk.signal),
  );
  walk.learn({ controls: await Promise.all(controls) });
}

/** The next hop to the target, else the router of the interface by which it is reached. */
function gatewayOf({ ways, routes }: Case): AddressToTry | null {
  const [way] = ways ?? [];
  if (way === undefined || way.isOwn) return null;
  const onInterface = (routes ?? []).find(
    ({ destination, gateway, interfaceName }) =>
      destination === '0.0.0.0/0' && gateway !== null && interfaceName === way.answer?.interfaceName,
  );
  const address = way.answer?.gateway ?? onInterface?.gateway ?? null;
  return address === null || address.includes(':') ? null : { address, family: 'ipv4', zone: null };
}

async function readLog(walk: Walk): Promise<void> {
  if (walk.host.platform !== 'darwin') return;
  const look = walk.lookFor(DEEP_MS);
  const processes = look.withTool(ps, undefined).then(({ rows }) => rows);
  const programOf = async (pid: number) => (await processes).find((each) => each.pid === pid)?.command ?? null;
  const notices = readBlockedNotices(look, programOf);
  const blockedNotices = await within(notices, DEEP_MS + 500, walk.signal);
  if (blockedNotices === null) return walk.miss('blockedNotices', 'the log of macOS could not be read');
  walk.learn({ blockedNotices });
}
