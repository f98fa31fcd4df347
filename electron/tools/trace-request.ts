import type { AddressFamily } from '../../shared/family.ts';
import { pingAddressText } from './ping-request.ts';

/** Where to trace to, for every system's traceroute. */
export interface TraceRequest {
  /** A numeric address; a link-local one has its interface in `zone`. */
  readonly address: string;
  readonly family: AddressFamily;
  readonly zone: string | null;
}

/** Paths of the Internet are shorter than this almost always; the deadline matters more. */
export const MOST_HOPS = 20;
/** All hops silent: one second each and a little for the start. What was printed by then counts. */
export const TRACE_MS = 22_000;
/** One probe a hop, numbers only, a second of waiting. */
export const traceArguments = (request: TraceRequest): string[] => [
  '-n',
  '-q',
  '1',
  '-w',
  '1',
  '-m',
  `${MOST_HOPS}`,
  pingAddressText(request),
];

export const traceExamples: readonly TraceRequest[] = [
  { address: '192.0.2.1', family: 'ipv4', zone: null },
  { address: '2001:db8::1', family: 'ipv6', zone: null },
];
