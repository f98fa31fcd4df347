import { z } from 'zod';
import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import type { ConnectPlan } from '../connect.ts';
import { addressWithZone, failed, type Said } from './said.ts';

/** The first argument after the code of a one-liner: whoever looks at a process list sees whose it is. */
const CONNECT_MARK = 'routelight-connect';

/**
 * What a one-liner prints, on one line that begins with `{"routelight":1,`. `errno` and `name` are the system's own and
 * `null` without an error; `sync` says whether connect(2) itself failed; `executable` is the interpreter that really ran,
 * behind whatever shim or link started it.
 */
const ConnectLine = z.object({
  routelight: z.literal(1),
  kind: z.enum(['connected', 'failed', 'timed-out']),
  errno: z.int().nullable(),
  name: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,30}$/)
    .nullable(),
  ms: z.number().min(0),
  sync: z.boolean(),
  local: z.tuple([z.string().max(100), z.int().min(0).max(65_535)]).nullable(),
  executable: z.string().max(1_024).nullish(),
});

/** `routelight-connect <address> <port> <timeout in seconds> <source address or ->`: data for the code, never part of it. */
export const connectArguments = ({ target, sourceAddress, timeoutMs }: ConnectPlan): string[] => [
  CONNECT_MARK,
  addressWithZone(target),
  String(target.port),
  String(timeoutMs / 1_000),
  sourceAddress ?? '-',
];

/** Finds the line in whatever else the program printed (a site file's greeting, a warning). `null` when it is not there. */
export function readConnectLine(printed: string): Said | null {
  const lines = printed.split(/\r?\n/).filter((line) => line.startsWith('{"routelight":1,'));
  for (const line of lines.reverse()) {
    const parsed = ConnectLine.safeParse(parseJson(line));
    if (parsed.success) return saidBy(parsed.data);
  }
  return null;
}

function saidBy({ kind, errno, name, ms, sync, local, executable }: z.output<typeof ConnectLine>): Said {
  const end = {
    elapsedMs: Math.round(ms * 10) / 10,
    local: local === null ? null : { address: local[0], port: local[1] },
    executable: executable ?? null,
  };
  if (kind === 'timed-out') return { ...failed({ kind: 'timed-out' }), isSynchronous: false, ...end };
  if (kind === 'connected') return { ...failed({ kind: 'accepted' }), isSynchronous: false, ...end };
  const outcome = classifyConnectError(name ?? '');
  return { outcome, errno: name, errnoNumber: errno, isSynchronous: sync && outcome.kind !== 'refused', ...end };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // cut off, or somebody else's line
  }
}
