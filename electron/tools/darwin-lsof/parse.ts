import type { Socket } from '../../../shared/socket.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { FIELD_START, fieldReader } from './fields.ts';
import { isMessage, readTableLine, TABLE_HEADER } from './table.ts';

/** Reads the plain table and the field output of `-F`; a paste may hold one after the other. */
export function startLsofParse(sink: RowSink<Socket>): TextParser {
  const fields = fieldReader(sink);
  let inFields = false;
  const readLine = (text: string, line: number): true | string => {
    inFields = inFields ? !TABLE_HEADER.test(text) : FIELD_START.test(text);
    if (inFields && !isMessage(text)) return fields.line(text, line);
    if (!inFields) fields.end();
    const read = readTableLine(text, line);
    if (typeof read !== 'object') return read;
    sink.row(read);
    return true;
  };
  return lineByLine(sink, readLine, fields.end);
}
