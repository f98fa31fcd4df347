import { parseAddress } from '../../shared/address.ts';
import type { Trace } from '../../shared/diagnosis/deeper-looks.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { TraceLine } from '../../shared/trace-line.ts';
import type { Look } from '../platforms/platform.ts';
import { darwinTraceroute } from '../tools/darwin-traceroute/index.ts';
import { linuxTracepath } from '../tools/linux-tracepath/index.ts';
import { linuxTraceroute } from '../tools/linux-traceroute/index.ts';
import type { ToolReading } from '../tools/read-with-tool.ts';
import type { TraceRequest } from '../tools/trace-request.ts';
import { type Looked, looked, notChecked, whyNothing } from './looked.ts';

/**
 * The routers on the way, asked of the system's traceroute, or of tracepath where Linux has none. At most 20 hops and 22 s;
 * what was printed by then counts. traceroute of macOS runs as root, so it is no witness for another program (facts X3).
 */
export async function traceTo(look: Look, platform: PlatformId, request: TraceRequest): Promise<Looked<Trace>> {
  if (platform === 'darwin') return traceOf(request, await look.withTool(darwinTraceroute, request), 'traceroute');
  const traced = await look.withTool(linuxTraceroute, request);
  if (traced.observation.ending.kind !== 'missing-tool') return traceOf(request, traced, 'traceroute');
  const path = await look.withTool(linuxTracepath, request);
  return path.observation.ending.kind === 'missing-tool'
    ? notChecked('neither traceroute nor tracepath is installed on this machine')
    : traceOf(request, path, 'tracepath');
}

function traceOf(
  { address }: TraceRequest,
  { rows, observation }: ToolReading<TraceLine>,
  tool: string,
): Looked<Trace> {
  const hops = hopsOf(rows);
  const refusal = rows.find(({ kind }) => kind === 'not-sent')?.said ?? null;
  if (hops.length === 0 && refusal !== null)
    return looked({ address, hops: [{ ttl: 1, address: null, said: refusal }], isReached: false });
  if (hops.length === 0) return notChecked(whyNothing(tool, observation));
  return looked({ address, hops, isReached: hops.some((hop) => isSame(hop.address, address)) });
}

/** tracepath asks some hops twice: the last word of each router counts. A star beside an answer says nothing. */
function hopsOf(rows: readonly TraceLine[]): Trace['hops'] {
  const hops = new Map<string, Trace['hops'][number]>();
  for (const { kind, ttl, address, said } of rows)
    if (kind === 'hop' && ttl !== null) hops.set(`${ttl} ${address}`, { ttl, address, said });
  const all = [...hops.values()];
  return all
    .filter((hop) => hop.address !== null || !all.some(({ ttl, address }) => ttl === hop.ttl && address !== null))
    .toSorted((a, b) => a.ttl - b.ttl);
}

const isSame = (a: string | null, b: string): boolean =>
  a !== null && parseAddress(a)?.address === parseAddress(b)?.address;
