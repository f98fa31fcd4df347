import type { FoundFile } from '../../shared/permanence-printed.ts';
import { lineByLine } from './line-parser.ts';
import type { RowSink, TextParser } from './platform-tool.ts';

/** What find(1) says of a folder that is not there: then nothing is in it. The quotes are of GNU find. */
const NO_FOLDER = /^(?:\/\S*\/)?find: .*: No such file or directory$/;

/** Paths of files with one name, and what find(1) says of places it could not look into. */
export function startFoundFilesParse(sink: RowSink<FoundFile>, name: RegExp): TextParser {
  return lineByLine(sink, (printed, line) => {
    if (NO_FOLDER.test(printed)) return true;
    if (!printed.startsWith('/') || !name.test(printed)) return 'it is not the path of such a file';
    sink.row({ line, printed, path: printed });
    return true;
  });
}
