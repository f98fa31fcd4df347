import type { ConnectAttempt } from '../connect-attempt.ts';
import type { Case, Way } from './case.ts';
import type { ChecklistStepId } from './rule.ts';

/** One step of the checklist as the person reads it. */
export interface StepLine {
  readonly step: ChecklistStepId;
  readonly title: string;
  readonly state: 'fine' | 'problem' | 'cannot-tell' | 'not-checked';
  /** One sentence a fact. */
  readonly lines: readonly string[];
  /** Ids of the observations behind it; probes have none. */
  readonly observations: readonly string[];
}

/** What each step showed, in the order of the walk. It tells facts; causes are the rules' business. */
export function describeSteps(given: Case): readonly StepLine[] {
  return [
    describeName(given),
    describeRoute(given),
    describeConnect(given),
    describeNeighbor(given),
    describeService(given),
  ];
}

function describeName({ target, resolutions }: Case): StepLine {
  const line = stepLine('name', 'Name');
  if (!target.isName) return line('fine', ['An address was given: there is no name to look up.']);
  if (resolutions === null) return line('not-checked', ['The name was not looked up.']);
  const found = resolutions.flatMap(({ addresses }) => addresses);
  const lines = resolutions.map(({ resolver, addresses, error, elapsedMs }) =>
    error === null
      ? `${resolver}: ${addresses.map(({ address }) => address).join(', ')} in ${elapsedMs} ms`
      : `${resolver}: ${error} after ${elapsedMs} ms`,
  );
  return line(found.length > 0 ? 'fine' : 'problem', lines);
}

function describeRoute({ ways }: Case): StepLine {
  const line = stepLine('route', 'Route');
  if (ways === null || ways.length === 0) return line('not-checked', ['There is no address to ask a route for.']);
  const isBroken = ways.every(({ answer }) => answer?.failure != null);
  const isUnknown = ways.every(({ answer }) => answer === null);
  return line(isBroken ? 'problem' : isUnknown ? 'cannot-tell' : 'fine', ways.map(describeWay));
}

function describeWay({ address, answer, isOwn }: Way): string {
  if (isOwn) return `${address} is an address of this machine: packets to it stay inside.`;
  if (answer === null) return `${address}: the system gave no answer.`;
  if (answer.failure !== null) return `${address}: ${answer.failure}`;
  const by = answer.gateway === null ? 'on-link' : `via ${answer.gateway}`;
  const from = answer.sourceAddress === null ? '' : `, from ${answer.sourceAddress}`;
  return `${address}: ${by} by ${answer.interfaceName ?? 'an unnamed interface'}${from}`;
}

function describeConnect({ attempts, target }: Case): StepLine {
  const line = stepLine('connect', 'Connect');
  if (target.port === null) return line('not-checked', ['No port was named, so nothing was connected to.']);
  if (attempts === null || attempts.length === 0) return line('not-checked', ['There was no address to connect to.']);
  const isAccepted = attempts.some(({ outcome }) => outcome.kind === 'accepted');
  return line(isAccepted ? 'fine' : 'problem', attempts.map(describeAttempt));
}

/** `192.168.2.171:29502 refused after 0.4 ms (ECONNREFUSED)`. */
export function describeAttempt({
  program,
  target,
  outcome,
  elapsedMs,
  errno,
  isSynchronous,
  local,
}: ConnectAttempt): string {
  const host = target.family === 'ipv6' ? `[${target.address}]` : target.address;
  const by = program === 'routelight' ? '' : ` by ${program}`;
  const from = local === null ? '' : ` from ${local.address}`;
  const named = errno === null ? '' : ` (${errno}${isSynchronous ? ', refused on this machine' : ''})`;
  return `${host}:${target.port}${by}${from}: ${outcome.kind.replaceAll('-', ' ')} after ${elapsedMs} ms${named}`;
}

function describeNeighbor({ neighborsAfter, neighborsBefore, ways }: Case): StepLine {
  const line = stepLine('neighbor', 'Neighbour');
  const hops = (ways ?? []).filter(({ isOwn }) => !isOwn).map(({ address, answer }) => answer?.gateway ?? address);
  if (hops.length === 0) return line('not-checked', ['Nothing had to be reached on the local link.']);
  const table = neighborsAfter ?? neighborsBefore;
  if (table === null) return line('not-checked', ['The neighbour table was not read.']);
  const lines = [...new Set(hops)].map((hop) => {
    const found = table.find(({ address }) => address === hop.split('%')[0]);
    if (found === undefined) return `${hop}: no entry`;
    return `${hop}: ${found.mac ?? 'no hardware address'}${found.state === null ? '' : `, ${found.state}`}`;
  });
  const isResolved = table.some(({ address, mac }) => mac !== null && hops.includes(address ?? ''));
  return line(isResolved ? 'fine' : 'cannot-tell', lines);
}

function describeService({ services }: Case): StepLine {
  const line = stepLine('service', 'Service');
  if (services === null || services.length === 0)
    return line('not-checked', ['Nothing was connected, so no service was asked.']);
  const isWell = services.some(
    ({ kind, status }) => ['banner', 'silent', 'tls'].includes(kind) || (kind === 'http' && (status ?? 0) < 400),
  );
  const lines = services.map(({ address, kind, said, tlsError, elapsedMs }) => {
    const what = said ?? tlsError ?? '';
    return `${address}: ${kind.replaceAll('-', ' ')} after ${elapsedMs} ms${what === '' ? '' : `: ${what.split('\r\n')[0]}`}`;
  });
  return line(isWell ? 'fine' : 'problem', lines);
}

const stepLine =
  (step: ChecklistStepId, title: string) =>
  (state: StepLine['state'], lines: readonly string[]): StepLine => ({ step, title, state, lines, observations: [] });
