import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { type InterfaceBlock, startInterface } from './interface-block.ts';

/** An interface is a header and the lines up to the next one, so its row comes out when that begins. */
export function startIfconfigParse(sink: RowSink<NetworkInterface>): TextParser {
  let block: InterfaceBlock | null = null;
  const flush = () => {
    if (block !== null) sink.row(block.finish());
    block = null;
  };
  const readLine = (text: string, line: number): true | string => {
    const next = startInterface(text, line);
    if (next !== null) {
      flush();
      block = next;
      return true;
    }
    if (text.startsWith('ifconfig: ')) return 'ifconfig reports an error';
    return block === null ? 'belongs to no interface' : block.line(text, line);
  };
  return lineByLine(sink, readLine, flush);
}
