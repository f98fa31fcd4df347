import { RouteKind } from '../../../shared/route.ts';
import { asList, type Fields } from '../json-fields.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';
import { readRouteWords } from './text-words.ts';

const KINDS: ReadonlySet<string> = new Set(RouteKind.options);
const DESTINATION = /^(?:default|[0-9a-f.:]*[.:][0-9a-f.:]*(?:\/\d{1,3})?)$/i;
/** Lines that go on with the route above; `nh_info` and `nh_group` of -d repeat what it says. */
const CONTINUATION = /^\s*(nexthop|cache|nh_info|nh_group)(?:\s|$)/;
/** `-o` prints a backslash in place of a line end. */
const JOINED_LINES = /\\\s*/;

/** What a tool makes of the fields of one route: its row, or why it is none. Called as for an element of `ip -j`. */
type FieldsReader<Row> = (fields: Fields, line: number, printed: string) => readonly Row[] | string;

/**
 * Reads the plain text of `ip route`: one route a line, and next hops on lines of their own below it. The words are those
 * of `ip -j` without the keys, so a route is handed on as the same fields and its row is the same.
 */
export function routeTextParser<Row>(sink: RowSink<Row>, readFields: FieldsReader<Row>): TextParser {
  let block: TextBlock[number][] = [];
  let fields: Fields | null = null;

  const finish = () => {
    const { line, printed } = printedBlock(block);
    const rows =
      fields === null ? [] : hasWay(fields) ? readFields(fields, line, printed) : 'a route without a way out';
    if (typeof rows === 'string') for (const each of block) sink.unread(each.line, each.text, rows);
    else for (const row of rows) sink.row(row);
    block = [];
    fields = null;
  };
  const readLine = (text: string, line: number): true | string => {
    if (!CONTINUATION.test(text)) finish();
    let read = fields;
    for (const each of text.split(JOINED_LINES)) {
      const answer = read === null ? readFirst(each) : withContinuation(read, each);
      if (typeof answer === 'string') return answer;
      read = answer;
    }
    fields = read;
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

/** `[kind] destination …`; the kind is left out where it is unicast. */
function readFirst(text: string): Fields | string {
  if (CONTINUATION.test(text)) return 'belongs to no route';
  const words = text.trim().split(/\s+/);
  const type = KINDS.has(words[0] ?? '') ? words.shift() : undefined;
  const dst = words.shift() ?? '';
  if (!DESTINATION.test(dst)) return 'not a route of ip';
  const fields = readRouteWords(words);
  return typeof fields === 'string' ? fields : { ...(type && { type }), dst, ...fields };
}

function withContinuation(route: Fields, text: string): Fields | string {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  if (first === '' || first.startsWith('nh_')) return route;
  const read = readRouteWords(first === 'nexthop' ? rest : [first, ...rest]);
  if (typeof read === 'string') return read;
  if (first === 'nexthop') return { ...route, nexthops: [...asList(route.nexthops), read] };
  const { flags, ...more } = read;
  return { ...route, ...more, flags: [...flagsOf(route), ...flagsOf({ flags })] };
}

const flagsOf = ({ flags }: Fields): unknown[] => (Array.isArray(flags) ? flags : []);

/** `ip` prints a device, a gateway or next hops for every route but those that go nowhere, which have a kind instead. */
const hasWay = (fields: Fields): boolean =>
  ['dev', 'gateway', 'via', 'nexthops', 'nhid'].some((key) => fields[key] !== undefined) ||
  (fields.type !== undefined && fields.type !== 'unicast');
