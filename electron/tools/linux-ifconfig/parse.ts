import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';
import { readAddressLine } from './address-line.ts';
import { type Header, kindOf, macOf, readHeader } from './header.ts';

type Draft = Omit<NetworkInterface, 'line' | 'printed'>;
interface Block {
  readonly lines: { readonly line: number; readonly text: string }[];
  readonly draft: { -readonly [Key in keyof Draft]: Draft[Key] };
  /** The interface or alias whose lines are being read. */
  header: Header;
}

/** `ether 02:… txqueuelen 1000  (Ethernet)`: the word before, or the words in brackets, name the link. */
const LINK = /^([a-z]+)\s+(?:([0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,})\s+)?txqueuelen \d+(?:\s+\((.*)\))?/i;
/** The older form prints the flags as words before the MTU. */
const OLD_FLAGS = /^((?:[A-Z][A-Z0-9]* )*)\s*MTU:(\d+)\s+Metric:\d+/;
/** Statistics, and where the card is. */
const KNOWN =
  /^(?:[RT]X (?:packets|errors|bytes)[ :]|collisions:|txqueuelen:|Interrupt:|Base address:|Memory:|DMA chan|device (?:interrupt|memory|base)|media[ :]|\[NO FLAGS\])/;

/** An interface is a header and the lines up to the next one; the aliases that follow belong to it. */
export function startIfconfigParse(sink: RowSink<NetworkInterface>): TextParser {
  let block: Block | null = null;
  const finish = () => {
    if (block !== null) sink.row({ ...printedBlock(block.lines), ...block.draft });
    block = null;
  };
  const readLine = (text: string, line: number): true | string => {
    const header = readHeader(text);
    if (header !== null && block !== null && isAliasOf(header, block)) block.header = header;
    else if (header !== null) {
      finish();
      block = startBlock(header);
    }
    if (block === null) return 'belongs to no interface';
    const answer = header !== null || readInside(block, text, line);
    if (answer === true) block.lines.push({ line, text });
    return answer;
  };
  return lineByLine(sink, readLine, finish);
}

const isAliasOf = ({ name, label }: Header, { draft }: Block): boolean => name !== label && name === draft.name;

function startBlock(header: Header): Block {
  const { name, flags, mtu, kind, mac } = header;
  const unknown = { index: null, status: null, hardwarePort: null, media: null, members: [] };
  return { header, lines: [], draft: { ...unknown, name, flags: [...(flags ?? [])], mtu, mac, kind, addresses: [] } };
}

/** A line below the header: `true` when it is an address, a property or known noise. */
function readInside({ header, draft }: Block, printed: string, line: number): true | string {
  const text = printed.trim();
  const address = readAddressLine(text, header, { line, printed });
  const link = LINK.exec(text);
  const oldFlags = OLD_FLAGS.exec(text);
  if (address !== null) draft.addresses = [...draft.addresses, address];
  else if (link !== null) {
    draft.kind ??= kindOf(link[1] ?? '');
    draft.mac ??= macOf(link[2]);
  } else if (oldFlags !== null) {
    draft.flags = (oldFlags[1] ?? '').trim().split(' ').filter(Boolean);
    draft.mtu = Number(oldFlags[2]);
  } else if (!KNOWN.test(text)) return 'not a line of ifconfig';
  return true;
}
