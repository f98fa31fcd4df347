import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Parsed, Printed } from '../../shared/printed.ts';

/** Where a parser puts what it reads, in the order of the text. */
export interface RowSink<Row> {
  readonly row: (row: Row) => void;
  readonly unread: (line: number, text: string, because?: string) => void;
}

/** Takes a text piece by piece, cut anywhere, so that a long table is parsed while the tool still prints. */
export interface TextParser {
  readonly write: (piece: string) => void;
  /** The text is over: a last line without its line end is a line too. */
  readonly end: () => void;
}

/** One command line we read: how to run it, why, and what its text means. */
export interface PlatformTool<Row extends Printed = Printed, Request = void> {
  readonly id: string;
  /** What it reads, as a noun: shown in docs/commands.md and beside raw output. */
  readonly title: string;
  readonly platform: PlatformId | 'any';
  /** Why the app runs it: one sentence. */
  readonly why: string;
  /** What needs administrator rights, in words; `none` when nothing does. */
  readonly privilege: string;
  readonly command: (request: Request) => CommandLine & { readonly timeoutMs: number };
  /**
   * Absolute paths of the same program on other systems, tried in order where the command's own is missing: Debian keeps
   * ss(8) in /usr/bin, Fedora and Arch in /usr/sbin.
   */
  readonly otherPlaces?: readonly string[];
  /** One request for each way it is called, for docs/commands.md and `routelight capture`. */
  readonly examples: readonly Request[];
  /** Exit codes beside 0 after which the text still counts (lsof ends with 1 when it lists nothing). */
  readonly exitCodesWithRows?: readonly number[];
  /** True when the tool prints its answer or its refusal on stderr (`route -n get`). */
  readonly readsStderr?: true;
  /** It goes on printing until stopped: followed, never run to its end, and not part of a capture. */
  readonly goesOn?: true;
  /** It sends packets to what it is asked about, so it runs for a named target only and is not part of a capture. */
  readonly sends?: true;
  /** Never run by the app; read when somebody pastes it. Then `command` is the form that people send most. */
  readonly onlyRead?: true;
  readonly startParse: (sink: RowSink<Row>) => TextParser;
  /**
   * Lines that only this tool prints (headers, fixed wording). They decide for a pasted text between tools that could
   * all read it; without a match the tool that reads most lines wins. Empty when pasted text of its kind is another tool's.
   */
  readonly recognise: readonly RegExp[];
}

/** Parses a whole text at once. Never throws: what cannot be read comes back in `unreadLines`. */
export function parseText<Row extends Printed, Request>(
  tool: Pick<PlatformTool<Row, Request>, 'startParse'>,
  text: string,
): Parsed<Row> {
  const rows: Row[] = [];
  const unreadLines: { line: number; text: string; because?: string }[] = [];
  const parser = tool.startParse({
    row: (row) => rows.push(row),
    unread: (line, unread, because) => unreadLines.push({ line, text: unread, ...(because && { because }) }),
  });
  parser.write(text);
  parser.end();
  return { rows, unreadLines };
}
