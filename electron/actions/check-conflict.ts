import type { AliasRequest } from '../../shared/actions/action-request.ts';
import type { ConflictCheck } from '../../shared/actions/plan-alias.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import type { NetworkInterface } from '../../shared/network-interface.ts';
import { completenessOf } from '../../shared/reading.ts';
import { pingAddress } from '../probes/ping.ts';
import type { ActionSurroundings } from './action-kind.ts';
import { readGateways } from './read-gateways.ts';

type Eyes = Pick<ActionSurroundings, 'platform' | 'look'>;

const PINGS = 2;
/** Facts B4: one look may come before the answer does. */
const LOOKS = 2;

/**
 * Whether another machine has the address: pinged, so that the question for its link-layer address goes out, and the
 * neighbours read afterwards (facts B4). An entry with a link-layer address is an owner even when ping is silent, as behind
 * a firewall in stealth mode. When the question never reached the link, silence means nothing, and that is said.
 */
export async function checkConflict(
  request: AliasRequest,
  interfaces: readonly NetworkInterface[],
  eyes: Eyes,
): Promise<ConflictCheck> {
  const on = interfaces.find(({ name }) => name === request.interfaceName);
  if (on === undefined) return { kind: 'blind', because: `there is no interface ${request.interfaceName}.` };
  let last: ConflictCheck = { kind: 'blind', because: 'it was not looked for.' };
  for (let look = 0; look < LOOKS; look += 1) {
    last = await lookOnce(request, on, eyes);
    if (last.kind === 'taken') return last;
  }
  return last;
}

async function lookOnce(request: AliasRequest, on: NetworkInterface, eyes: Eyes): Promise<ConflictCheck> {
  const { address, family } = request;
  const ping = await pingAddress(eyes.look, eyes.platform.id, { address, family, zone: null, count: PINGS });
  if (ping.kind === 'looked' && ping.found.received > 0) return { kind: 'taken', by: 'it answers ping.' };
  const reading = await eyes.platform.readers.neighbors(eyes.look);
  const neighbors = reading.rows.map(({ row }) => row).filter((each) => each.interfaceName === on.name);
  const entry = neighbors.find((each) => each.address === address && each.mac !== null);
  if (entry !== undefined) return { kind: 'taken', by: `${entry.mac} answered for it.` };
  const refusal = ping.kind === 'looked' ? ping.found.said : null;
  const blindness =
    ping.kind === 'not-checked'
      ? `it could not be pinged: ${ping.because}.`
      : refusal !== null && NOT_SENT.test(refusal)
        ? `the ping was not let out (${refusal}): the permission for the local network is missing, a firewall is in the way, or its packets leave another way.`
        : whyBlind(
            request,
            on,
            neighbors,
            completenessOf(reading.observations) === 'failed',
            // arp(8) of macOS marks no routers, so the routes tell; it matters on a Wi-Fi only
            isWifi(on) ? await readGateways(eyes) : [],
          );
  return blindness === null ? { kind: 'free' } : { kind: 'blind', because: blindness };
}

/** Said by this machine at once. “Host is down” and “Destination Host Unreachable” come after a question that nobody answered. */
const NOT_SENT = /No route to host|Network is unreachable|Operation not permitted|Permission denied/;

/** Why silence means nothing here, as the end of a sentence; `null` when it does mean that nobody is there. */
function whyBlind(
  { address }: AliasRequest,
  on: NetworkInterface,
  neighbors: readonly Neighbor[],
  isUnread: boolean,
  gateways: readonly string[],
): string | null {
  if (isUnread)
    return 'the neighbours could not be read, and a machine with a firewall in stealth mode does not answer ping.';
  // a question nobody answered leaves an entry without a link-layer address behind, for a while
  if (!neighbors.some((each) => each.address === address))
    return `the question for it did not reach ${on.name}: the permission for the local network is missing, or its packets leave another way.`;
  if (isWifi(on) && !neighbors.some((each) => isPeer(each, on, gateways)))
    return 'no other machine is seen on this Wi-Fi, which may keep its machines apart (client isolation).';
  return null;
}

/** Another machine: not the router, which every client of a Wi-Fi reaches, not this machine itself, and no group address. */
const isPeer = (
  { address, mac, isRouter }: Neighbor,
  { addresses, mac: ownMac }: NetworkInterface,
  gateways: readonly string[],
): boolean =>
  mac !== null &&
  mac !== ownMac &&
  (Number.parseInt(mac.slice(0, 2), 16) & 1) === 0 &&
  !isRouter &&
  !gateways.includes(address ?? '') &&
  !addresses.some((own) => own.address === address);

const isWifi = ({ name, hardwarePort }: NetworkInterface): boolean => hardwarePort === 'Wi-Fi' || /^wl/.test(name);
