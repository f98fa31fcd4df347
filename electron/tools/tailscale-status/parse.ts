import type { TailnetNode } from '../../../shared/tailnet.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readStatusDocument } from './read-document.ts';
import { startStatusTextParse } from './read-text.ts';

/** Takes the JSON document when the first character is `{`, else the text form. */
export function startTailscaleStatusParse(sink: RowSink<TailnetNode>): TextParser {
  let parser: TextParser | null = null;
  let blank = '';
  return {
    write: (piece) => {
      if (parser !== null) return parser.write(piece);
      blank += piece;
      const first = blank.trimStart()[0];
      if (first === undefined) return;
      parser = first === '{' ? jsonArrayParser(sink, readStatusDocument) : startStatusTextParse(sink);
      parser.write(blank);
    },
    end: () => parser?.end(),
  };
}
