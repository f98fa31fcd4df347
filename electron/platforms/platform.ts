import type { PlatformId } from '../../shared/family.ts';
import type { Printed } from '../../shared/printed.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import type { Observation } from '../../shared/reading.ts';
import type { RouteAnswer } from '../../shared/route.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import type { PlatformTool } from '../tools/platform-tool.ts';
import type { ToolReading } from '../tools/read-with-tool.ts';

/** How a platform's reader looks at a host: through tools, each look an observation that is kept. */
export interface Look {
  readonly withTool: <Row extends Printed, Request>(
    tool: PlatformTool<Row, Request>,
    request: Request,
    /** Ends this one look, as the end of the session would. */
    signal?: AbortSignal,
  ) => Promise<ToolReading<Row>>;
}

/** The same look, each of whose tools ends with the signal: a run that is over leaves none behind. */
export const lookUntil = (look: Look, signal: AbortSignal): Look => ({
  withTool: (tool, request, also) =>
    look.withTool(tool, request, also === undefined ? signal : AbortSignal.any([signal, also])),
});

/** A row and the index of the observation that printed it. */
export interface SourcedRow<Row> {
  readonly source: number;
  readonly row: Row;
}

/** The answer to one question, whole or in part; the observations say which. */
export interface Reading<Row> {
  readonly rows: readonly SourcedRow<Row>[];
  readonly observations: readonly Observation[];
}

export type Reader<Row> = (look: Look) => Promise<Reading<Row>>;

/** What one operating system is asked, and with which of its tools. */
export interface Platform {
  readonly id: PlatformId;
  readonly readers: { readonly [Q in Question]: Reader<RowOf<Q>> };
  /** The tool that goes on printing what changes in routes, addresses, interfaces and neighbours. */
  readonly monitor: PlatformTool<SystemChange>;
  /**
   * True when the monitor cannot be relied on alone: macOS may hold its lines back in a buffer when it prints to a pipe
   * (facts E3), so tables are also read again at a slow pace.
   */
  readonly alsoPolls: boolean;
  /** The system's own answer for one address, already known to be one. */
  readonly askRouteFor: (look: Look, address: string) => Promise<ToolReading<RouteAnswer>>;
  /** The same for one TCP connection, whose source and port a policy rule may go by; `null` where there are no such rules. */
  readonly askRouteOfConnection:
    | ((look: Look, connection: { address: string; from: string; port: number }) => Promise<ToolReading<RouteAnswer>>)
    | null;
}

/** Rows of several tools in order, each pointing at its own observation. */
export function combine<Row>(readings: readonly ToolReading<Row>[]): Reading<Row> {
  const rows: SourcedRow<Row>[] = [];
  for (const [source, reading] of readings.entries()) for (const row of reading.rows) rows.push({ source, row });
  return { rows, observations: readings.map((reading) => reading.observation) };
}
