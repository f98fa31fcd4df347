import { darwin } from '../../../electron/platforms/darwin.ts';
import type { Look } from '../../../electron/platforms/platform.ts';
import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import type { Case, ServiceOutcome, Way } from '../../../shared/diagnosis/case.ts';
import type { ProgramIdentity } from '../../../shared/diagnosis/deeper-looks.ts';
import { served } from '../../../shared/diagnosis/rules/testing.ts';
import { isAccepted } from '../../../shared/diagnosis/tries.ts';
import type { NetworkInterface } from '../../../shared/network-interface.ts';
import type { InProcessMac } from '../in-process-host.ts';
import { connectTo } from '../kernel/reach.mjs';
import type { MacState } from '../state.ts';
import { ROUTELIGHT_PATH, type ScenarioDial } from './scenario.ts';

const NO_ROUTER_NEEDED = /^(?!lo|utun|ipsec|ppp|gif)/;

/** The Mac's own answer for each address (facts A2). */
export async function waysTo(
  look: Look,
  addresses: readonly string[],
  interfaces: readonly NetworkInterface[],
): Promise<Way[]> {
  const own = interfaces.flatMap((each) => each.addresses.map(({ address }) => address));
  const answers = await Promise.all(addresses.map((address) => darwin.askRouteFor(look, address)));
  return addresses.map((address, at) => {
    const answer = answers[at]?.rows[0] ?? null;
    const isOwn = own.includes(address) || address.startsWith('127.');
    const isKnown = answer !== null && answer.failure === null && answer.interfaceName !== null;
    const isDirect = answer?.gateway === null && NO_ROUTER_NEEDED.test(answer.interfaceName ?? '');
    return { address, answer, isOwn, isOnLink: isOwn ? false : isKnown ? isDirect : null };
  });
}

/** What the service did with this app's connect; nothing where nobody was connected. */
export function servicesOf(mac: InProcessMac, attempts: readonly ConnectAttempt[] | null): Case['services'] {
  const accepted = (attempts ?? []).filter((each) => each.program === 'routelight' && isAccepted(each));
  return accepted.length === 0 ? null : accepted.map(({ target }) => serviceAt(mac, target.address, target.port));
}

function serviceAt(mac: InProcessMac, address: string, port: number): ServiceOutcome {
  const { says, http, isMute, isReset } = connectTo(mac.state(), { address, port, program: ROUTELIGHT_PATH });
  if (isMute) return served('closed', { address });
  if (isReset) return served('failed', { address, said: 'read ECONNRESET' });
  if (http != null) return served('http', { address, status: http, said: `HTTP/1.1 ${http}` });
  return served(says == null ? 'silent' : 'banner', { address, said: says ?? null });
}

/** The identity of each program of the person's own that is dialled, as codesign(1) would tell it (facts A5). */
export function identitiesOf({ programs, processes }: MacState, dials: readonly ScenarioDial[]): ProgramIdentity[] {
  const dialled = programs.filter(({ path }) => dials.some(({ program }) => program === path));
  return dialled.map(({ path, realPath, identifier, signature }) => ({
    ...{ path, realPath, identifier, signature, hasUuid: signature !== 'unsigned', responsiblePath: null },
    ancestors: processes.filter(({ user, pid }) => user === 'lena' && pid > 7_230).map(({ command }) => command),
  }));
}
