import { isLoopback, isWildcard, parseAddress } from '../../../shared/address.ts';
import { type AddressToTry, addressesOf, MOST_ADDRESSES } from '../../../shared/diagnosis/addresses-to-try.ts';
import type { Case, Way } from '../../../shared/diagnosis/case.ts';
import { failedHere } from '../../../shared/diagnosis/tries.ts';
import { tunnelKindOf } from '../../../shared/explain/tunnel-kind.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';

const ROUTE_MS = 2_000;
/** The answer itself tells most addresses of this machine; the interfaces are waited for no longer than this. */
const INTERFACES_MS = 500;

/** Where the walk goes: the address that was given, or the first of those that the name has. */
export function targetAddresses({ target, known }: Pick<Walk, 'target' | 'known'>): readonly AddressToTry[] {
  const { host, family, zone } = target;
  if (family !== null) return [{ address: host, family, zone }];
  return addressesOf(known().resolutions ?? []).slice(0, MOST_ADDRESSES);
}

/** The system's own answer to which way each address goes. */
export async function findWays(walk: Walk, interfaces: Promise<Case['interfaces']>): Promise<void> {
  const addresses = targetAddresses(walk);
  if (addresses.length === 0) return walk.learn({ ways: [] });
  const own = await within(interfaces, INTERFACES_MS, walk.signal);
  walk.learn({ ways: await Promise.all(addresses.map((each) => askWay(walk, each, own))) });
}

async function askWay(walk: Walk, { address, family, zone }: AddressToTry, own: Case['interfaces']): Promise<Way> {
  const asked = zone === null ? address : `${address}%${zone}`;
  const capMs = walk.leftMs(ROUTE_MS);
  const reading = await within(walk.platform.askRouteFor(walk.lookFor(capMs), asked), capMs + 200, walk.signal);
  const row = reading?.rows[0] ?? null;
  const answer = row === null || reading === null ? null : { ...row, observation: reading.observation.id };
  const isListed = own?.some((each) => each.addresses.some((one) => parseAddress(one.address)?.address === address));
  // a connect to the wildcard goes to loopback (tcp_ipv6.c: “connect() to INADDR_ANY means loopback (BSD'ism)”), whatever the table says of it
  const isInside = isLoopback({ family, address }) || isWildcard(address);
  const isOwn = isListed === true || isInside || answer?.kind === 'local';
  return { address, answer, isOnLink: isOnLink(answer, isOwn, own), isOwn };
}

/**
 * A connect that failed in connect(2) although the system named a way: policy rules go by the source address and the port
 * as well (ip-rule(8)), so the system is asked again for exactly that connection. A refusal takes the place of the way.
 */
export async function askWaysOfConnections(walk: Walk, port: number): Promise<void> {
  const { attempts, ways } = walk.known();
  const ask = walk.platform.askRouteOfConnection;
  const failed = (attempts ?? []).filter((each) => each.outcome.kind !== 'accepted' && failedHere(each));
  if (ask === null || ways === null || failed.length === 0 || failed.length < (attempts ?? []).length) return;
  const again = ways.map(async (way): Promise<Way> => {
    const { answer, address } = way;
    if (answer === null || answer.failure !== null || answer.sourceAddress === null) return way;
    const capMs = walk.leftMs(ROUTE_MS);
    const asked = ask(walk.lookFor(capMs), { address, from: answer.sourceAddress, port });
    const reading = await within(asked, capMs + 200, walk.signal);
    const row = reading?.rows[0];
    return row?.failure == null ? way : { ...way, answer: { ...row, observation: reading?.observation.id } };
  });
  walk.learn({ ways: await Promise.all(again) });
}

/** Facts A2: reached without a router, and not over a point-to-point or loopback interface. */
function isOnLink(answer: Way['answer'], isOwn: boolean, own: Case['interfaces']): boolean | null {
  if (isOwn) return false;
  if (answer === null || answer.failure !== null || answer.interfaceName === null) return null;
  const name = answer.interfaceName;
  const isTunnel =
    tunnelKindOf(
      name,
      own?.find((each) => each.name === name),
    ) !== null;
  return answer.gateway === null && !isTunnel && !/^(?:lo|gif|stf|tun|wg)/.test(name);
}
