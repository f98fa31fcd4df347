import { lookAtThisMac, readListenQueues } from '../../../electron/diagnosis/look-at-this-mac.ts';
import { createLook, observationIds } from '../../../electron/observations/look.ts';
import { darwin } from '../../../electron/platforms/darwin.ts';
import type { Look } from '../../../electron/platforms/platform.ts';
import { pingAddress } from '../../../electron/probes/ping.ts';
import { type Case, nothingLookedAt } from '../../../shared/diagnosis/case.ts';
import { AppliedProxy } from '../../../shared/diagnosis/proxy-try.ts';
import { proxiesFor } from '../../../shared/proxy-for.ts';
import type { Question, RowOf } from '../../../shared/question.ts';
import { parseTarget } from '../../../shared/targets/parse-target.ts';
import { createInProcessMac, type InProcessMac } from '../in-process-host.ts';
import { macMini } from '../mac-mini.mjs';
import { attemptAsRoot, dialAll, ownAttempt } from './dial.ts';
import { identitiesOf, servicesOf, waysTo } from './parts.ts';
import type { MacScenario } from './scenario.ts';

/** The case as a Mac in this situation gives it: its tools print, the app's parsers read, programs connect. */
export async function lookAtScenario(scenario: MacScenario): Promise<Case> {
  const { model = '15', here = (mac) => mac, more = () => ({}), far } = scenario;
  const mac = createInProcessMac(here(macMini(model)));
  const look = lookAt(mac);
  const target = targetOf(scenario.target);
  const resolutions = target.isName ? [resolvedBy(mac, target.host)] : null;
  const addresses = resolutions?.flatMap((each) => each.addresses.map(({ address }) => address)) ?? [target.host];
  const interfaces = await read(look, 'interfaces');
  const ways = await waysTo(look, addresses, interfaces);
  const neighborsBefore = await read(look, 'neighbors');
  const attempts = target.port === null ? null : await dialAll(mac, scenario, addresses, target.port);
  const before = { ...nothingLookedAt, platform: 'darwin' as const, target, resolutions, ways, interfaces };
  const system = await read(look, 'system');
  const targetMac = ways.every(({ isOwn }) => isOwn)
    ? mac
    : far === undefined
      ? null
      : createInProcessMac(far(macMini(model)));
  const given: Case = {
    ...before,
    ...(await lookAtThisMac(look)),
    osMajor: Number(system[0]?.version?.split('.')[0]),
    osVersion: system[0]?.version ?? null,
    ...{
      routes: await read(look, 'routes'),
      sockets: await read(look, 'sockets'),
      tailnet: await read(look, 'tailnet'),
    },
    ...{ neighborsBefore, attempts, neighborsAfter: await read(look, 'neighbors') },
    pings: await pingEach(look, addresses),
    appliedProxies: proxiesOf(target, await read(look, 'proxies')),
    controls:
      (scenario.controls ?? []).length === 0
        ? null
        : (scenario.controls ?? []).map((each) => ownAttempt(mac, ...hostAndPort(each))),
    rootAttempts: scenario.isRootAsked ? [await attemptAsRoot(mac, addresses[0] ?? '', target.port ?? 0)] : null,
    services: servicesOf(mac, attempts),
    programs: identitiesOf(mac.state(), scenario.dials ?? []),
    ...(targetMac !== null && (await lookAtTarget(targetMac))),
  };
  return { ...given, ...more(given) };
}

/** A Mac's programs that are looked at here have no proxy in their environment. */
function proxiesOf({ scheme, host, port }: Case['target'], settings: RowOf<'proxies'>[]): Case['appliedProxies'] {
  if (scheme === null || port === null) return null;
  return proxiesFor({ scheme, host, port }, { settings, environment: {} }).map((each) => AppliedProxy.parse(each));
}

const lookAt = ({ host }: InProcessMac): Look => createLook(host, () => undefined, { nextId: observationIds() });

async function read<Q extends Question>(look: Look, question: Q): Promise<RowOf<Q>[]> {
  return (await darwin.readers[question](look)).rows.map(({ row }) => row);
}

/** The listeners, their queues and the firewall of the machine that the target is. */
async function lookAtTarget(mac: InProcessMac): Promise<Pick<Case, 'listeners' | 'listenQueues' | 'firewall'>> {
  const look = lookAt(mac);
  return {
    listeners: await read(look, 'listeners'),
    listenQueues: await readListenQueues(look),
    firewall: await read(look, 'firewall'),
  };
}

async function pingEach(look: Look, addresses: readonly string[]): Promise<Case['pings']> {
  const plan = (address: string) => ({ address, family: familyOf(address), zone: null, count: 2 });
  const all = await Promise.all(addresses.map((address) => pingAddress(look, 'darwin', plan(address))));
  return all.flatMap((each) => (each.kind === 'looked' ? [each.found] : []));
}

const familyOf = (address: string) => (address.includes(':') ? ('ipv6' as const) : ('ipv4' as const));

const hostAndPort = (text: string): readonly [string, number] => {
  const at = text.lastIndexOf(':');
  return [text.slice(0, at), Number(text.slice(at + 1))];
};

function targetOf(text: string): Case['target'] {
  const target = parseTarget(text);
  if (target.kind === 'not-a-target') throw new Error(`${text} is no target`);
  const scheme = target.kind === 'url' ? target.scheme : null;
  return { text, host: target.host, port: target.port, scheme, isName: target.family === null };
}

function resolvedBy(mac: InProcessMac, host: string) {
  const found = mac.state().network.names[host] ?? [];
  const addresses = found.map((address) => ({ address, family: familyOf(address) }));
  return { resolver: 'system', addresses, error: found.length === 0 ? 'ENOTFOUND' : null, elapsedMs: 4 };
}
