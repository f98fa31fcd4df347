import type { NetworkInterface } from '../../../shared/network-interface.ts';
import type { Fields } from '../json-fields.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';
import { readInterfaceElement } from './parse.ts';
import { readAddressLine, readBriefLine, readHeader, readLink, readShortHeader } from './text-lines.ts';

type Line = TextBlock[number];

/** What belongs to one interface, collected until the next begins. */
interface Block {
  readonly lines: Line[];
  readonly addresses: Fields[];
  /** Where each address was printed. */
  readonly addressLines: Line[];
  fields: Fields;
  /** Only `-d` prints `promiscuity`; then the line below begins with the kind of link. */
  isDetailed: boolean;
}

/** Lifetimes, other names and statistics: ipaddress.c. A line of figures stands below `RX:` and `TX:`. */
const KNOWN =
  /^(?:valid_lft|altname|alias|vf|prog|prog\/\S+|xdp\S*|RX|TX|RX:|TX:|link-net\S*|promiscuity|\w+_slave)(?:\s|$)|^[\d\s]+$/;
const KIND = /^([a-z][\w-]*)(?:\s|$)/;

/**
 * Reads the plain text of `ip addr` and `ip link`, with `-d`, `-s`, `-o` and `-br`. The words are those of `ip -j` without
 * the keys, so an interface is handed on as the same fields and its row is the same.
 */
export function addressTextParser(sink: RowSink<NetworkInterface>): TextParser {
  let block: Block | null = null;
  const finish = () => {
    if (block !== null) emit(block, sink);
    block = null;
  };
  const begin = (fields: Fields): Block => {
    finish();
    return { fields, lines: [], addresses: [], addressLines: [], isDetailed: false };
  };
  return lineByLine(
    sink,
    (text, line) => {
      const [first = '', ...parts] = text.split('\\');
      const header = readHeader(first.trimEnd());
      const short = header === null ? readShortHeader(first) : null;
      const brief = header === null && short === null ? readBriefLine(text) : null;
      if (header !== null) block = begin(header);
      else if (short !== null && block?.fields.ifindex !== short.fields.ifindex) block = begin(short.fields);
      else if (brief !== null) block = begin(brief);
      if (block === null) return 'belongs to no interface';
      const inside = header !== null || brief !== null ? parts : [short?.rest ?? first, ...parts];
      for (const each of inside) {
        const answer = readInside(block, each.trim(), { line, text });
        if (answer !== true) return answer;
      }
      block.lines.push({ line, text });
      return true;
    },
    finish,
  );
}

/** A line below the header, without its indent. */
function readInside(block: Block, text: string, printed: Line): true | string {
  const link = readLink(text);
  if (link !== null) {
    block.fields = { ...block.fields, ...link };
    block.isDetailed = text.includes(' promiscuity ');
    return true;
  }
  if (/^inet6? /.test(text)) {
    const address = readAddressLine(text);
    if (typeof address === 'string') return address;
    block.addresses.push(address);
    block.addressLines.push(printed);
    return true;
  }
  if (text === '' || KNOWN.test(text)) return true;
  const kind = block.isDetailed && block.addresses.length === 0 ? KIND.exec(text)?.[1] : undefined;
  if (kind === undefined) return 'not a line of ip addr';
  block.fields = { linkinfo: { info_kind: kind }, ...block.fields };
  return true;
}

function emit({ fields, lines, addresses, addressLines }: Block, sink: RowSink<NetworkInterface>): void {
  const { line, printed } = printedBlock(lines);
  const rows = readInterfaceElement({ addr_info: addresses, ...fields }, line, printed);
  if (typeof rows === 'string') for (const each of lines) sink.unread(each.line, each.text, rows);
  else for (const row of rows) sink.row({ ...row, addresses: row.addresses.map(withOwnLine(addressLines)) });
}

/** An address of the plain text has a line of its own to show, except in the brief form. */
const withOwnLine =
  (addressLines: readonly Line[]) =>
  (address: NetworkInterface['addresses'][number], at: number): NetworkInterface['addresses'][number] => {
    const own = addressLines[at];
    return own === undefined ? address : { ...address, line: own.line, printed: own.text };
  };
