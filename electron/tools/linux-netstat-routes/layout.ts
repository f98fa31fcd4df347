/** Which three columns stand between the flags and the interface. The MSS is no MTU of the route, so only one says more. */
export type Layout = 'metric' | 'mss' | 'unknown';

/** A piece of a table without its header: the place of the first column tells. */
export const HEADERLESS: Layout = 'unknown';

const IPV4_HEADER = /^Destination\s+Gateway\s+Genmask\s+Flags\s+(Metric\s+Ref\s+Use|MSS\s+Window\s+irtt)\s+Iface\b/;
const IPV6_HEADER = /^Destination\s+Next Hop\s+Flags?\s+Met(?:ric)?\s+Ref\s+Use\s+If/;

/** The columns that a header names; `null` when the line is none. */
export function readLayout(text: string): Layout | null {
  const columns = IPV4_HEADER.exec(text)?.[1];
  if (columns !== undefined) return columns.startsWith('Metric') ? 'metric' : 'mss';
  return IPV6_HEADER.test(text) ? 'unknown' : null;
}

/**
 * The metric, when its column is there. Without a header: `route` prints it at the left of the column after the five of
 * the flags, `netstat` prints the MSS at the right ("%-5s %-6d" and "%-5s %5d", lib/inet_gr.c). `null` when not told.
 */
export function metricOf(columns: RegExpExecArray, layout: Layout): number | null {
  const printed = columns[5] ?? '';
  const [flagsAt, firstAt] = [columns.indices?.[4]?.[0] ?? 0, columns.indices?.[5]?.[0] ?? 0];
  const isMetric = layout === 'metric' || (layout === 'unknown' && firstAt - flagsAt === 6);
  return isMetric && /^\d+$/.test(printed) ? Number(printed) : null;
}
