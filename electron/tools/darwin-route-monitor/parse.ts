import type { SystemChange } from '../../../shared/system-change.ts';
import type { RowSink } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';
import { nameAddresses } from './message-addresses.ts';
import { meaningOf } from './message-meaning.ts';

const BEGINS = /^got message of size \d+ on /;
/** `RTM_ADD: Add Route: len 140, pid: 0, seq 0, errno 0, flags:<UP,HOST>`; a type that route does not know is `#20: `. */
const HEAD = /^(RTM_\w+|#\d+): /;
const METRICS = /^locks:/;
const ROLES = /^sockaddrs: *<([A-Z0-9,]*)>$/;

interface Message {
  readonly block: TextBlock[number][];
  type: string | null;
  head: string;
  roles: readonly string[] | null;
}

/**
 * Reads one message after the other (route.tproj/route.c print_rtmsg). A message that names addresses is over with the
 * line of addresses and is handed on at once; one without is over when the next begins.
 */
export function routeMessageReader(sink: RowSink<SystemChange>) {
  let message: Message = emptyMessage();

  const finish = (addresses: string) => {
    const { block, type, head, roles } = message;
    const isMessage = type !== null || roles !== null;
    if (isMessage)
      sink.row({ ...printedBlock(block), ...meaningOf(type, head, nameAddresses(roles ?? [], addresses)) });
    else for (const { line, text } of block) sink.unread(line, text, 'a message without its type');
    message = emptyMessage();
  };
  const isPart = (text: string): boolean => {
    const type = HEAD.exec(text)?.[1];
    const roles = ROLES.exec(text)?.[1];
    if (BEGINS.test(text) || (type !== undefined && message.type !== null)) finish('');
    if (type !== undefined) message.type = type;
    if (type !== undefined) message.head = text;
    if (roles !== undefined) message.roles = roles.split(',').filter((role) => role !== '');
    return type !== undefined || roles !== undefined || BEGINS.test(text) || METRICS.test(text);
  };
  const readLine = (printed: string, line: number): boolean | string => {
    const text = printed.trim();
    const areAddresses = message.roles !== null && !HEAD.test(text) && !BEGINS.test(text);
    if (!areAddresses && !isPart(text)) return 'not part of a routing message';
    message.block.push({ line, text: printed });
    if (areAddresses) finish(printed);
    return true;
  };
  return { readLine, end: () => finish('') };
}

const emptyMessage = (): Message => ({ block: [], type: null, head: '', roles: null });
