import type { SystemChange } from '../../../shared/system-change.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readSubject } from './subject.ts';

/** `-ts` puts a time first, `all-nsid` a namespace, `label` the table; then the message. */
const MESSAGE =
  /^(?:\[\d{4}-[^\]]*\] )?(?:\[nsid [^\]]*\])?(?:\[([A-Z]+)\])?(?:(Deleted|Replaced|Append|Appended|miss) )?(\S.*)$/;
/** `-t`, and the notice when the kernel dropped messages because nobody read them in time. */
const NOISE = /^(?:Timestamp: |netlink receive error |Dump terminated)/;

const CHANGES: Readonly<Record<string, SystemChange['change']>> = {
  Deleted: 'removed',
  Replaced: 'changed',
  Append: 'added',
  Appended: 'added',
  miss: 'other',
};

/**
 * One row a message. `ip monitor` prints the new state and says only of a deletion that it is one: a route or address is
 * called added, an interface or neighbour changed, though it may be new. Without -o a message goes on in indented lines.
 */
export function startMonitorParse(sink: RowSink<SystemChange>): TextParser {
  let isInMessage = false;
  return lineByLine(sink, (printed, line) => {
    if ((isInMessage && /^\s/.test(printed)) || NOISE.test(printed)) return true;
    const [, label = '', word = '', message = ''] = MESSAGE.exec(printed) ?? [];
    const subject = readSubject(label, message);
    isInMessage = subject !== null;
    if (subject === null) return 'not a message of ip monitor';
    const { withoutWord, ...about } = subject;
    sink.row({ line, printed, ...about, change: CHANGES[word] ?? withoutWord, messageType: null });
    return true;
  });
}
