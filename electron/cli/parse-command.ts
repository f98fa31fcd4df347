import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { Parsed, Printed } from '../../shared/printed.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { findTool } from '../tools/index.ts';
import { readPasted } from '../tools/read-pasted.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';
import { UsageError } from './usage-error.ts';

export interface ParseOptions {
  readonly as?: string;
  readonly json?: true;
}

/** `routelight parse [--as <tool>] [file|-]`: reads output that somebody sent. */
export async function runParseCommand(source: string, { as, json }: ParseOptions, output: Output): Promise<ExitCode> {
  if (as !== undefined && findTool(as) === undefined)
    throw new UsageError(`"${as}" is no tool that Routelight reads; "routelight parse --list" names them all.`);
  const text = await readSource(source);
  const reading = readPasted(text, as ?? null);
  const { rows, unreadLines } = reading?.parsed ?? allUnread(text);
  if (json) output.print(JSON.stringify({ tool: reading?.tool.id ?? null, rows, unreadLines }, null, 1));
  else if (reading !== null) output.print(`${reading.tool.title} (${reading.tool.id})\n\n${printRows(rows)}`);
  if (reading === null) {
    output.remark('routelight: no tool that Routelight reads prints such a text.');
    return exitCode.couldNotLook;
  }
  for (const { line, text: unread, because } of json ? [] : unreadLines)
    output.remark(
      `routelight: line ${line} could not be read${because ? ` (${because})` : ''}: ${visibleText(unread, 200)}`,
    );
  return unreadLines.length === 0 ? exitCode.healthy : exitCode.problemFound;
}

/** Of a text that no tool is known to print nothing was read, which is not the same as a tool that printed nothing. */
const allUnread = (text: string): Parsed<Printed> => ({
  rows: [],
  unreadLines: text
    .split(/\r\n|\n|\r/)
    .map((each, at) => ({ line: at + 1, text: each }))
    .filter((each) => each.text.trim() !== ''),
});

async function readSource(source: string): Promise<string> {
  try {
    return source === '-' ? await readAll(process.stdin) : await readFile(source, 'utf8');
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new UsageError(`${source} cannot be read: ${why}.`, exitCode.couldNotLook);
  }
}

/** Every field that at least one row fills, under its own name; `printed` and `line` are left to `--json`. */
function printRows(rows: readonly Printed[]): string {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  const titles = [...fields].filter(
    (field) => field !== 'printed' && rows.some((row) => printField(row, field) !== null),
  );
  return printTable(
    rows,
    titles.map((title) => ({ title, cell: (row) => printField(row, title) })),
  );
}

function printField(row: Printed, field: string): string | number | null {
  const value: unknown = row[field as keyof Printed];
  if (value === null || value === undefined || value === false) return null;
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ');
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}
