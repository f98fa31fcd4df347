import type { Printed } from '../../shared/printed.ts';
import type { Observation } from '../../shared/reading.ts';
import type { CommandRun, Host, RunOptions } from '../hosts/host.ts';
import type { PlatformTool } from './platform-tool.ts';

const LISTED_UNREAD_LINES = 1_000;
const KEPT_STDERR_CHARACTERS = 4_000;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Gives the id under which the raw output is kept. */
  readonly nextId: () => string;
}

/** One run of a tool, its rows, and the raw run to keep beside them. */
export interface ToolReading<Row> {
  readonly observation: Observation;
  readonly rows: readonly Row[];
  readonly run: CommandRun;
}

/** Runs a tool on a host and parses its text while it arrives. Failures are in the observation's `ending`. */
export async function readWithTool<Row extends Printed, Request>(
  host: Host,
  tool: PlatformTool<Row, Request>,
  request: Request,
  { signal, nextId }: ReadOptions,
): Promise<ToolReading<Row>> {
  const rows: Row[] = [];
  const unreadLines: Observation['unreadLines'] = [];
  let unreadCount = 0;
  const parser = tool.startParse({
    row: (row) => rows.push(row),
    unread: (line, text, because) => {
      unreadCount += 1;
      if (unreadLines.length < LISTED_UNREAD_LINES) unreadLines.push({ line, text, ...(because && { because }) });
    },
  });
  const run = await runWhereItIs(host, tool, request, { onStdout: parser.write, ...(signal && { signal }) });
  if (tool.readsStderr) parser.write(run.stderr);
  parser.end();
  const observation: Observation = {
    id: nextId(),
    host: host.label,
    tool: tool.id,
    command: run.command,
    takenAtMs: run.startedAtMs,
    durationMs: run.durationMs,
    ending: run.ending,
    rowCount: rows.length,
    unreadLines,
    unreadCount,
    stdoutBytes: run.stdout.reduce((bytes, piece) => bytes + piece.length, 0),
    stderr: run.stderr.slice(0, KEPT_STDERR_CHARACTERS),
    isComplete: run.ending.kind === 'exited' && [0, ...(tool.exitCodesWithRows ?? [])].includes(run.ending.code),
  };
  return { observation, rows, run };
}

/**
 * Runs the tool at its first place that is there. A place that is missing, or that a recording does not know, has printed
 * nothing, so the parser is still untouched. With none left the ending tells of the tool's own place.
 */
async function runWhereItIs<Row extends Printed, Request>(
  host: Host,
  { command: commandFor, otherPlaces = [] }: Pick<PlatformTool<Row, Request>, 'command' | 'otherPlaces'>,
  request: Request,
  options: Omit<RunOptions, 'timeoutMs'>,
): Promise<CommandRun> {
  const { timeoutMs, ...command } = commandFor(request);
  const first = await host.run(command, { ...options, timeoutMs });
  if (!isElsewhere(first)) return first;
  for (const file of otherPlaces) {
    const run = await host.run({ ...command, file }, { ...options, timeoutMs });
    if (!isElsewhere(run)) return run;
  }
  return first;
}

const isElsewhere = ({ ending }: CommandRun): boolean =>
  ending.kind === 'missing-tool' || ending.kind === 'not-recorded';
