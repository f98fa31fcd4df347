import type { AddressFamily } from '../../../shared/family.ts';
import type { UnreadLine } from '../../../shared/printed.ts';
import type { Reachability } from '../../../shared/reachability.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readReach } from '../scutil-reach.ts';
import { printedBlock } from '../text-block.ts';

const FAMILY = /^IPv([46]) network interface information$/;
/** Older releases leave out the colon after the word. */
const INTERFACE = /^(\S+) : flags\s*(?::\s*)?(?:0x[0-9a-f]+)?(?: \(([^)]*)\))?(?: .*)?$/;
const DETAIL = /^(address|VPN server|reach|rank|signature|generation)\s*(?::\s*|\s)(.*)$/;
const NOISE =
  /^(?:No network information|Network information(?: \(.*\))?|No IPv[46] states found\.?|REACH : flags .*|Network interfaces:.*|generation\b.*)$/;

type Fields = Omit<Reachability, 'line' | 'printed'>;

/** What a line below an interface adds. A debugging scutil prints rank, signature and generation, which have no field. */
function readDetail(key: string, value: string): Partial<Fields> {
  switch (key) {
    case 'address':
      return { address: value === '' || value === '???' ? null : value };
    case 'VPN server':
      return { vpnServer: value === '' ? null : value };
    case 'reach':
      return { reach: readReach(value) };
    default:
      return {};
  }
}

/** Blocks of `scutil --nwi`, ranked in their order below each family's heading. */
export function startNwiParse(sink: RowSink<Reachability>): TextParser {
  let family: AddressFamily | null = null;
  let rank = 0;
  let fields: Fields | null = null;
  let block: UnreadLine[] = [];

  const finish = () => {
    if (fields !== null) sink.row({ ...printedBlock(block), ...fields });
    fields = null;
    block = [];
  };
  const startFamily = (digit: string | undefined) => {
    finish();
    family = digit === '4' ? 'ipv4' : 'ipv6';
    rank = 0;
    return true;
  };
  const startInterface = (interfaceName: string, words: string, text: string, line: number): boolean | string => {
    finish();
    if (family === null) return 'no heading above it tells the family';
    rank += 1;
    const flags = words.split(',').filter((word) => word !== '');
    fields = { family, rank, interfaceName, flags, address: null, vpnServer: null, reach: null };
    block = [{ line, text }];
    return true;
  };
  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const heading = FAMILY.exec(trimmed);
    if (heading !== null) return startFamily(heading[1]);
    const found = NOISE.test(trimmed) ? null : INTERFACE.exec(trimmed);
    if (found !== null) return startInterface(found[1] ?? '', found[2] ?? '', text, line);
    const detail = DETAIL.exec(trimmed);
    if (detail === null || fields === null) return NOISE.test(trimmed);
    fields = { ...fields, ...readDetail(detail[1] ?? '', detail[2] ?? '') };
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}
