import type { PingOutcome } from '../../shared/diagnosis/case.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { PingLine } from '../../shared/ping-line.ts';
import type { Look } from '../platforms/platform.ts';
import { darwinPing } from '../tools/darwin-ping/index.ts';
import { linuxPing } from '../tools/linux-ping/index.ts';
import type { PingRequest } from '../tools/ping-request.ts';
import type { ToolReading } from '../tools/read-with-tool.ts';
import { type Looked, looked, notChecked, whyNothing } from './looked.ts';

export type PingPlan = Pick<PingRequest, 'address' | 'family' | 'zone' | 'count'> & Partial<PingRequest>;

/** A LAN answers in milliseconds and the far side of the Earth in 300; a second of silence after the last is an answer. */
const WAIT_MS = 1_000;

/**
 * Pings one address with the system's own ping. That program is the vantage point: macOS lets it reach what it may keep
 * from others (facts X3), so an answer says that the target is there, not that a program may talk to it.
 */
export async function pingAddress(look: Look, platform: PlatformId, plan: PingPlan): Promise<Looked<PingOutcome>> {
  const { rows, observation } = await runPing(look, platform, plan);
  if (!isTold(rows) && !(platform === 'darwin' && isMutePing6(plan, observation.ending.kind)))
    return notChecked(whyNothing('ping', observation));
  return looked(pingOutcomeOf(rows, plan));
}

/** What the lines of one ping come to. */
export function pingOutcomeOf(
  rows: readonly PingLine[],
  { address, count }: Pick<PingPlan, 'address' | 'count'>,
): PingOutcome {
  const end = rows.find(({ kind }) => kind === 'total');
  const times = rows.flatMap(({ rttMs, isDuplicate }) => (rttMs === null || isDuplicate ? [] : [rttMs]));
  const refusal = rows.find(({ kind }) => kind === 'not-sent') ?? rows.find(({ kind }) => kind === 'report');
  return {
    address,
    sent: end?.sent ?? (refusal?.kind === 'not-sent' ? 0 : count),
    received: Math.max(end?.received ?? 0, repliesIn(rows)),
    rttMs: times.length === 0 ? null : medianOf(times),
    said: refusal?.printed.trim() ?? null,
  };
}

export function runPing(look: Look, platform: PlatformId, plan: PingPlan): Promise<ToolReading<PingLine>> {
  const tool = platform === 'darwin' ? darwinPing : linuxPing;
  return look.withTool(tool, { waitMs: WAIT_MS, packetBytes: null, ...plan });
}

/** Something was sent, or the system refused to: only then does silence mean silence. */
const isTold = (rows: readonly PingLine[]): boolean => rows.some(({ kind }) => kind !== 'unusable');

/** ping6 of macOS ends by itself unless nothing was answered; its lines are lost when it is ended (darwin-ping). */
const isMutePing6 = ({ family }: PingPlan, ending: string): boolean => family === 'ipv6' && ending === 'timed-out';

const repliesIn = (rows: readonly PingLine[]): number =>
  new Set(rows.filter(({ kind }) => kind === 'reply').map(({ sequence }) => sequence)).size;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
