import type { Printed } from '../../shared/printed.ts';
import { lineByLine } from './line-parser.ts';
import type { RowSink, TextParser } from './platform-tool.ts';
import { printedBlock, type TextBlock } from './text-block.ts';

/** How a tool prints one record as lines of `Key: value`. */
export interface KeyValueFormat<Row> {
  readonly isKey: (key: string) => boolean;
  /** Whether this line, without the blanks around it, begins a record. A key that comes twice begins one too. */
  readonly isFirst: (text: string) => boolean;
  /** The record's row, or why it is none; then all of its lines are unread. */
  readonly readBlock: (values: ReadonlyMap<string, string>, printed: Printed) => Row | string;
  /** Lines that are no `Key: value`: `true` for known noise. */
  readonly isNoise: (text: string) => boolean | string;
}

/** Reads records printed as lines of `Key: value`. A first line without a colon is the value of the key `''`. */
export function keyValueBlocks<Row>(sink: RowSink<Row>, format: KeyValueFormat<Row>): TextParser {
  let block: TextBlock[number][] = [];
  let values = new Map<string, string>();

  const finish = () => {
    const row = block.length === 0 ? null : format.readBlock(values, printedBlock(block));
    if (typeof row === 'string') for (const { line, text } of block) sink.unread(line, text, row);
    else if (row !== null) sink.row(row);
    block = [];
    values = new Map();
  };
  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const colon = trimmed.indexOf(':');
    const [key, value] = [trimmed.slice(0, Math.max(colon, 0)).trimEnd(), trimmed.slice(colon + 1).trimStart()];
    const isFirst = format.isFirst(trimmed);
    if (!isFirst && (key === '' || !format.isKey(key))) return format.isNoise(trimmed);
    if (isFirst || values.has(key)) finish();
    values.set(key, value);
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

/** `null` for the words macOS prints where there is no value. */
export const valueOrNull = (value: string | undefined): string | null =>
  value === undefined || value === '' || value === 'none' || value === '(null)' || value === 'N/A' ? null : value;
