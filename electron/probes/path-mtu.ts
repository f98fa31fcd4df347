import type { PathMtu } from '../../shared/diagnosis/deeper-looks.ts';
import type { AddressFamily, PlatformId } from '../../shared/family.ts';
import type { PingLine } from '../../shared/ping-line.ts';
import type { Look } from '../platforms/platform.ts';
import type { TraceRequest } from '../tools/trace-request.ts';
import { type Looked, looked, notChecked, whyNothing } from './looked.ts';
import { runPing } from './ping.ts';

/** Ethernet, PPPoE, 802.1Q in a tunnel, WireGuard, tailnets' neighbours, and the least that IPv6 allows (RFC 8200 §5). */
const USUAL_SIZES = [1_280, 1_400, 1_420, 1_472, 1_492] as const;
const LARGEST = 1_500;
/** What every path carries: RFC 791 §3.1, RFC 8200 §5. */
const SMALLEST = { ipv4: 576, ipv6: 1_280 } as const;
/** Each may wait for a second. */
const MOST_PINGS = 8;
/** One lost packet is no proof. */
const TRIES = 2;

interface Try {
  readonly bytes: number;
  readonly isAnswered: boolean;
  readonly said: string | null;
  readonly isLocal: boolean;
  /** The size that a router or our system named. */
  readonly named: number | null;
}

/**
 * The largest packet that passes, by at most eight runs of ping with "don't fragment": the full Ethernet size, the least
 * there is (unanswered, nothing can be told), a size that somebody named, then halving, the usual sizes first.
 */
export async function findPathMtu(look: Look, platform: PlatformId, target: TraceRequest): Promise<Looked<PathMtu>> {
  const tries: Try[] = [];
  for (let size: number | null = LARGEST; size !== null; size = nextSize(tries, target.family)) {
    const { rows, observation } = await runPing(look, platform, { ...target, count: TRIES, packetBytes: size });
    const isPing6Mute = platform === 'darwin' && target.family === 'ipv6' && observation.ending.kind === 'timed-out';
    if (!rows.some(({ kind }) => kind !== 'unusable') && !isPing6Mute)
      return notChecked(whyNothing('ping', observation));
    tries.push(tryOf(size, rows));
  }
  return looked(pathMtuOf(target.address, tries));
}

/** Ethernet, what is left of it in a tunnel (WireGuard's 1420 and less), the least of IPv6, the least of IPv4. */
const SIZES_AT_ONCE = { ipv4: [LARGEST, 1_400, 1_280, 576], ipv6: [LARGEST, 1_400, 1_280] } as const;

/**
 * The same in the time of one ping: a few sizes beside each other, so the limit is only known to lie between two of them. A
 * router rations what it says (icmp(7) icmp_ratelimit), so its word on one size holds for every larger one that failed.
 */
export async function findPathMtuAtOnce(
  look: Look,
  platform: PlatformId,
  target: TraceRequest,
): Promise<Looked<PathMtu>> {
  const readings = await Promise.all(
    SIZES_AT_ONCE[target.family].map(async (size) => ({
      size,
      ...(await runPing(look, platform, { ...target, count: TRIES, packetBytes: size })),
    })),
  );
  const unread = readings.find(({ rows }) => !rows.some(({ kind }) => kind !== 'unusable'));
  if (unread !== undefined) return notChecked(whyNothing('ping', unread.observation));
  const tries = readings.map(({ size, rows }) => tryOf(size, rows));
  const found = pathMtuOf(target.address, tries);
  const byRouter = tries.find(({ isAnswered, isLocal, said }) => !isAnswered && !isLocal && said !== null);
  return looked({ ...found, said: found.said ?? byRouter?.said ?? null });
}

function tryOf(bytes: number, rows: readonly PingLine[]): Try {
  const report = rows.find(({ kind }) => kind === 'report');
  const refusal = rows.find(({ kind }) => kind === 'not-sent');
  return {
    bytes,
    isAnswered: rows.some(({ kind }) => kind === 'reply'),
    said: (report ?? refusal)?.printed.trim() ?? null,
    isLocal: report === undefined && refusal !== undefined,
    named: rows.find(({ mtuBytes }) => mtuBytes !== null)?.mtuBytes ?? null,
  };
}

/** `null` when there is nothing left to find out, or no run left to do it with. */
function nextSize(tries: readonly Try[], family: AddressFamily): number | null {
  const smallest = SMALLEST[family];
  const passing = largestPassing(tries) ?? 0;
  const failing = smallestFailing(tries)?.bytes ?? null;
  if (failing === null || failing <= smallest || failing - passing <= 1 || tries.length >= MOST_PINGS) return null;
  const between = (size: number) => size > passing && size < failing;
  const named = tries.map((each) => each.named).find((size) => size !== null && size >= smallest && between(size));
  if (named != null) return named;
  if (tries.some((each) => each.named === passing)) return null;
  if (passing === 0) return smallest;
  const usual = USUAL_SIZES.filter(between);
  return usual[Math.floor(usual.length / 2)] ?? Math.floor((passing + failing) / 2);
}

function pathMtuOf(address: string, tries: readonly Try[]): PathMtu {
  const failing = smallestFailing(tries);
  return {
    address,
    mtu: largestPassing(tries),
    firstFailing: failing?.bytes ?? null,
    said: failing?.said ?? null,
    isLocalLimit: failing?.isLocal ?? false,
  };
}

function largestPassing(tries: readonly Try[]): number | null {
  const sizes = tries.filter(({ isAnswered }) => isAnswered).map(({ bytes }) => bytes);
  return sizes.length === 0 ? null : Math.max(...sizes);
}

const smallestFailing = (tries: readonly Try[]): Try | null =>
  tries.filter(({ isAnswered }) => !isAnswered).toSorted((a, b) => a.bytes - b.bytes)[0] ?? null;
