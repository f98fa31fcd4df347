import { connectAs } from '../../../electron/probes/programs/try-program.ts';
import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import type { ConnectAttempt, ConnectOutcome } from '../../../shared/connect-attempt.ts';
import { type ProgramChoice, parseProgramChoice } from '../../../shared/programs/program-choice.ts';
import type { InProcessMac } from '../in-process-host.ts';
import { afterTrying, connectTo, DARWIN_ERRORS } from '../kernel/reach.mjs';
import { type MacScenario, NC, ROUTELIGHT_PATH, type ScenarioDial } from './scenario.ts';

const DEADLINE_MS = 3_000;
const AGAIN_AFTER_MS = 1_500;
const MOST_ROUNDS = 3;
/** What connect(2) itself refuses (facts I1). */
const REFUSED_HERE = ['no-route', 'rejected', 'denied', 'held'];

/** Every connect of a scenario, and again 1.5 s later what was refused on this Mac (facts, "Decision order"). */
export async function dialAll(
  mac: InProcessMac,
  { dials = [{ program: 'routelight' }] }: MacScenario,
  addresses: readonly string[],
  port: number,
): Promise<ConnectAttempt[]> {
  const each = dials.flatMap(({ program, to }) =>
    (to === undefined ? addresses : [to]).map((at) => ({ program, to: at })),
  );
  const attempts: ConnectAttempt[] = [];
  let next: readonly Required<ScenarioDial>[] = each;
  for (let round = 1; next.length > 0 && round <= MOST_ROUNDS; round += 1) {
    const tried: { readonly dial: Required<ScenarioDial>; readonly attempt: ConnectAttempt }[] = [];
    for (const dial of next) tried.push({ dial, attempt: await dialOnce(mac, dial, port) });
    attempts.push(...tried.map(({ attempt }) => attempt));
    next = tried.filter(({ attempt }) => isWorthAnother(attempt)).map(({ dial }) => dial);
    mac.passMs(AGAIN_AFTER_MS);
  }
  return attempts;
}

const isWorthAnother = ({ outcome, isSynchronous, elapsedMs }: ConnectAttempt): boolean =>
  (isSynchronous ?? elapsedMs < 5) && (outcome.kind === 'unreachable' || outcome.kind === 'host-down');

async function dialOnce(
  mac: InProcessMac,
  { program, to }: Required<ScenarioDial>,
  port: number,
): Promise<ConnectAttempt> {
  if (program === 'routelight') return ownAttempt(mac, to, port);
  const target = { address: to, family: familyOf(to), zone: null, port };
  return connectAs(choiceOf(program), { target, sourceAddress: null, timeoutMs: DEADLINE_MS }, { host: mac.host });
}

function choiceOf(path: string): ProgramChoice {
  const choice = parseProgramChoice(path);
  if (choice.kind === 'not-a-program') throw new Error(`${path}: ${choice.because}`);
  return choice;
}

/** What this app's own socket would have come to on the Mac. */
export function ownAttempt(mac: InProcessMac, address: string, port: number): ConnectAttempt {
  const startedAtMs = mac.nowMs();
  const tried = connectTo(mac.state(), { address, port, program: ROUTELIGHT_PATH });
  mac.change((now) => afterTrying(now, address, tried.way, 812));
  const elapsedMs = tried.isSilent ? DEADLINE_MS : (tried.rttMs ?? 0.2);
  mac.passMs(elapsedMs);
  const { errno = null } = tried;
  return {
    ...{ program: 'routelight', target: { address, family: familyOf(address), zone: null, port } },
    ...{ sourceAddress: null, local: null, startedAtMs, elapsedMs, errno },
    errnoNumber: errno === null ? null : (DARWIN_ERRORS[errno]?.[0] ?? null),
    isSynchronous: errno !== null && (tried.isHere ?? REFUSED_HERE.includes(tried.way.kind)),
    outcome: outcomeOf(errno, tried.isSilent === true),
  };
}

function outcomeOf(errno: string | null, isSilent: boolean): ConnectOutcome {
  if (errno !== null) return classifyConnectError(errno);
  return { kind: isSilent ? 'timed-out' : 'accepted' };
}

/** The control of facts A4: nc as root, which no permission stops. */
export async function attemptAsRoot(mac: InProcessMac, address: string, port: number): Promise<ConnectAttempt> {
  mac.change((now) => ({ ...now, isRoot: true }));
  const attempt = await dialOnce(mac, { program: NC, to: address }, port);
  mac.change((now) => ({ ...now, isRoot: false }));
  return attempt;
}

const familyOf = (address: string) => (address.includes(':') ? ('ipv6' as const) : ('ipv4' as const));
